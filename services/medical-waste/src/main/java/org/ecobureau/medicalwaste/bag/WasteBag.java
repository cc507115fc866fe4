package org.ecobureau.medicalwaste.bag;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.ecobureau.medicalwaste.waste.EpidemicRules;
import org.ecobureau.medicalwaste.waste.StorageRules;
import org.ecobureau.vocabulary.lifecycle.ActionTable;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.lifecycle.Deadline;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;

/**
 * A bag or sharps box of medical waste. Its hospital packs and seals it; from the hand-over on it follows its round.
 *
 * @param round that took it over
 */
public record WasteBag(
        BagLabel label,
        Instant packedAt,
        @Nullable Sealing sealing,
        @Nullable String round,
        BagStatus status) {

    private static final Set<Role> HANDLERS = EnumSet.of(Role.HOSPITAL, Role.COUNTY_OFFICER, Role.CITY_OFFICER);

    static final ActionTable<WasteBag, BagStatus, BagAction> ACTIONS = ActionTable.<WasteBag, BagStatus, BagAction>of(
                    WasteBag::status, BagAction.class)
            .actionInPlace(BagAction.PACK, Set.of(), HANDLERS)
            .action(BagAction.SEAL, Set.of(BagStatus.PACKED), BagStatus.SEALED, HANDLERS)
            .action(BagAction.CARRY, Set.of(BagStatus.SEALED), BagStatus.CARRIED, Set.of())
            .action(BagAction.RECEIVE, Set.of(BagStatus.CARRIED), BagStatus.RECEIVED, Set.of())
            .action(BagAction.DISPOSE, Set.of(BagStatus.RECEIVED), BagStatus.DISPOSED, Set.of())
            .build();

    /** Opens a bag. Errors: {@code COVID_NOT_ON_LABEL}. */
    static Change<WasteBag> pack(BagLabel label, Instant at) {
        Findings findings = new Findings();
        boolean required = label.isCovid() && EpidemicRules.LABEL.inForceOn(BureauTime.day(at));
        findings.addIf(
                required && !EpidemicRules.namesTheDisease(label.text()),
                () -> Finding.of(BagProblem.COVID_NOT_ON_LABEL).at("label").under(EpidemicRules.LABEL));
        findings.throwIfAny();
        return Change.of(new WasteBag(label, at, null, null, BagStatus.PACKED), BagAction.PACK, at);
    }

    /** Closes and weighs the bag and puts it in store. Errors: {@code ACTION_NOT_POSSIBLE}, {@code ZONE_MIXED}. */
    Change<WasteBag> seal(Sealing with) {
        ACTIONS.check(this, BagAction.SEAL, with.at());
        Findings findings = new Findings();
        StorageZone expected = StorageZone.of(label.stream());
        findings.addIf(
                with.zone() != expected && EpidemicRules.ZONE.inForceOn(BureauTime.day(with.at())),
                () -> Finding.of(BagProblem.ZONE_MIXED)
                        .with("zone", with.zone())
                        .with("stream", label.stream())
                        .with("expected", expected)
                        .at("zone")
                        .under(EpidemicRules.ZONE));
        findings.throwIfAny();
        return Change.of(new WasteBag(label, packedAt, with, null, next(BagAction.SEAL)), BagAction.SEAL, with.at())
                .detail("weight", with.weight())
                .detail("zone", with.zone());
    }

    /** Whether the bag is where its round is. */
    public boolean hasFollowed(Journey journey) {
        return status.compareTo(journey.status()) >= 0;
    }

    /** Goes on to where its round is, step by step. Errors: {@code ACTION_NOT_POSSIBLE}, also when it is there. */
    public Change<WasteBag> follow(Journey journey) {
        return switch (status) {
            case PACKED, SEALED -> goOn(carry(journey.round(), journey.handedOverAt()), journey);
            case CARRIED -> goOn(move(BagAction.RECEIVE, Objects.requireNonNull(journey.receivedAt())), journey);
            case RECEIVED, DISPOSED -> move(BagAction.DISPOSE, Objects.requireNonNull(journey.disposedAt()));
        };
    }

    private static Change<WasteBag> goOn(Change<WasteBag> change, Journey journey) {
        return change.after().hasFollowed(journey) ? change : change.then(bag -> bag.follow(journey));
    }

    private Change<WasteBag> carry(String by, Instant at) {
        ACTIONS.check(this, BagAction.CARRY, at);
        return Change.of(new WasteBag(label, packedAt, sealing, by, next(BagAction.CARRY)), BagAction.CARRY, at)
                .detail("round", by);
    }

    private Change<WasteBag> move(BagAction action, Instant at) {
        ACTIONS.check(this, action, at);
        return Change.of(new WasteBag(label, packedAt, sealing, round, next(action)), action, at);
    }

    /** The clocks that run on it where it is. */
    public List<Deadline> deadlines(StorageRules rules) {
        var inHospital = rules.leaveHospital(label.stream(), packedAt);
        var onTheWay = rules.reachPlant(label.stream(), packedAt);
        return switch (status) {
            case PACKED, SEALED ->
                Stream.concat(inHospital.stream(), onTheWay.stream()).toList();
            case CARRIED -> onTheWay.stream().toList();
            case RECEIVED, DISPOSED -> List.of();
        };
    }

    private BagStatus next(BagAction action) {
        return ACTIONS.next(this, action);
    }
}
