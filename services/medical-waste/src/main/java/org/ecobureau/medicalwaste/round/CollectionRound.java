package org.ecobureau.medicalwaste.round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecobureau.medicalwaste.bag.Journey;
import org.ecobureau.medicalwaste.waste.WasteClass;
import org.ecobureau.vocabulary.lifecycle.ActionTable;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;
import org.jspecify.annotations.Nullable;

/**
 * One trip of one vehicle: waste taken over at its stops, carried to a plant, weighed and disposed of there.
 *
 * @param stops in the order of their hand-over; never empty
 */
public record CollectionRound(
        RoundNumber number,
        CreditCode carrier,
        CreditCode plant,
        List<Stop> stops,
        @Nullable Instant departedAt,
        @Nullable Reception reception,
        @Nullable Disposal disposal,
        RoundStatus status) {

    private static final Set<Role> CARRIERS =
            EnumSet.of(Role.CARRIER, Role.OPERATOR, Role.COUNTY_OFFICER, Role.CITY_OFFICER);
    private static final Set<Role> PLANTS = EnumSet.of(Role.OPERATOR, Role.COUNTY_OFFICER, Role.CITY_OFFICER);

    static final ActionTable<CollectionRound, RoundStatus, RoundAction> ACTIONS =
            ActionTable.<CollectionRound, RoundStatus, RoundAction>of(CollectionRound::status, RoundAction.class)
                    .actionInPlace(RoundAction.HAND_OVER, Set.of(), CARRIERS)
                    .actionInPlace(RoundAction.ADD_STOPS, Set.of(RoundStatus.HANDED_OVER), CARRIERS)
                    .action(RoundAction.DEPART, Set.of(RoundStatus.HANDED_OVER), RoundStatus.IN_TRANSIT, CARRIERS)
                    .action(RoundAction.RECEIVE, Set.of(RoundStatus.IN_TRANSIT), RoundStatus.RECEIVED, PLANTS)
                    .action(RoundAction.DISPOSE, Set.of(RoundStatus.RECEIVED), RoundStatus.DISPOSED, PLANTS)
                    .build();

    private static final int MOST_STOPS = 300;

    public CollectionRound {
        stops = List.copyOf(stops);
    }

    /** Opens a round. Errors: {@code STOPS_NUMBER}, {@code BAG_TWICE}. */
    static Change<CollectionRound> handOver(
            RoundNumber number, CreditCode carrier, CreditCode plant, List<Stop> stops, Instant at) {
        checkStops(stops);
        CollectionRound round =
                new CollectionRound(number, carrier, plant, stops, null, null, null, RoundStatus.HANDED_OVER);
        return Change.of(round, RoundAction.HAND_OVER, at)
                .detail("collected", round.collected())
                .emit(RoundEvent.HandedOver.of(round, at));
    }

    /** Takes over more. Errors: {@code ACTION_NOT_POSSIBLE}, {@code STOPS_NUMBER}, {@code BAG_TWICE}. */
    Change<CollectionRound> addStops(List<Stop> more, Instant at) {
        ACTIONS.check(this, RoundAction.ADD_STOPS, at);
        List<Stop> all = new ArrayList<>(stops);
        all.addAll(more);
        checkStops(all);
        CollectionRound after = new CollectionRound(number, carrier, plant, all, null, null, null, status);
        return Change.of(after, RoundAction.ADD_STOPS, at)
                .detail("collected", after.collected())
                .emit(RoundEvent.HandedOver.of(after, at));
    }

    /** Leaves for the plant. Errors: {@code ACTION_NOT_POSSIBLE}. */
    Change<CollectionRound> depart(Instant at) {
        ACTIONS.check(this, RoundAction.DEPART, at);
        CollectionRound after =
                new CollectionRound(number, carrier, plant, stops, at, null, null, next(RoundAction.DEPART));
        return Change.of(after, RoundAction.DEPART, at);
    }

    /** Arrives and is weighed. Warns of a late arrival and of another weight. Errors: {@code ACTION_NOT_POSSIBLE}. */
    Change<CollectionRound> receive(Reception with, RoundRules rules) {
        ACTIONS.check(this, RoundAction.RECEIVE, with.at());
        CollectionRound after =
                new CollectionRound(number, carrier, plant, stops, departedAt, with, null, next(RoundAction.RECEIVE));
        return Change.of(after, RoundAction.RECEIVE, with.at())
                .detail("received", with.weight())
                .warn(rules.onReception(this, with))
                .emit(RoundEvent.Received.of(after, with));
    }

    /** Is disposed of. Warns of a late disposal and a method not preferred. Errors: {@code ACTION_NOT_POSSIBLE}. */
    Change<CollectionRound> dispose(Disposal by, RoundRules rules) {
        ACTIONS.check(this, RoundAction.DISPOSE, by.at());
        CollectionRound after = new CollectionRound(
                number, carrier, plant, stops, departedAt, reception, by, next(RoundAction.DISPOSE));
        return Change.of(after, RoundAction.DISPOSE, by.at())
                .detail("method", by.method())
                .warn(rules.onDisposal(this, by))
                .emit(RoundEvent.Disposed.of(after, by));
    }

    public Instant handedOverAt() {
        return stops.get(0).handedOverAt();
    }

    /** The sum over the stops. */
    public Quantity collected() {
        return Quantity.sum(stops.stream().map(Stop::weight).toList(), Unit.KG);
    }

    /** The sum over the stops at hospitals of the county. */
    public Quantity collectedInCounty() {
        return Quantity.sum(
                stops.stream()
                        .filter(stop -> stop.origin().isHospital())
                        .map(Stop::weight)
                        .toList(),
                Unit.KG);
    }

    /** The sums of the classes of which there is anything. */
    Map<WasteClass, Quantity> collectedByClass() {
        Map<WasteClass, Quantity> sums = new EnumMap<>(WasteClass.class);
        stops.forEach(stop -> sums.merge(stop.wasteClass(), stop.weight(), Quantity::plus));
        return sums;
    }

    /** The numbers of all its bags. */
    public List<String> bags() {
        return stops.stream().flatMap(stop -> stop.bags().stream()).toList();
    }

    /** What a bag that was handed over at that stop has been through since. */
    Journey journeyFrom(Stop stop) {
        return new Journey(
                number.value(),
                stop.handedOverAt(),
                reception == null ? null : reception.at(),
                disposal == null ? null : disposal.at());
    }

    private RoundStatus next(RoundAction action) {
        return ACTIONS.next(this, action);
    }

    private static void checkStops(List<Stop> stops) {
        Findings findings = new Findings();
        findings.addIf(stops.isEmpty() || stops.size() > MOST_STOPS, () -> Finding.of(RoundProblem.STOPS_NUMBER)
                .with("number", stops.size())
                .with("limit", MOST_STOPS)
                .at("stops"));
        Set<String> seen = new HashSet<>();
        stops.stream()
                .flatMap(stop -> stop.bags().stream())
                .forEach(bag -> findings.addIf(!seen.add(bag), () -> Finding.of(RoundProblem.BAG_TWICE)
                        .with("bag", bag)
                        .at("stops")));
        findings.throwIfAny();
    }
}
