package org.ecobureau.remediation.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The soil moved on a site and away from it, all in kilograms.
 *
 * @param transportPlans oldest first, like {@code shipments}
 */
public record SoilLedger(
        Quantity excavated, Quantity backfilled, List<TransportPlan> transportPlans, List<SoilShipment> shipments) {

    static final SoilLedger EMPTY =
            new SoilLedger(Quantity.of(0, Unit.KG), Quantity.of(0, Unit.KG), List.of(), List.of());

    public SoilLedger {
        transportPlans = List.copyOf(transportPlans);
        shipments = List.copyOf(shipments);
    }

    SoilLedger moved(EarthworkKind kind, Quantity quantity) {
        return switch (kind) {
            case EXCAVATED -> new SoilLedger(excavated.plus(quantity), backfilled, transportPlans, shipments);
            case BACKFILLED -> new SoilLedger(excavated, backfilled.plus(quantity), transportPlans, shipments);
        };
    }

    SoilLedger with(TransportPlan plan) {
        return new SoilLedger(excavated, backfilled, append(transportPlans, plan), shipments);
    }

    SoilLedger with(SoilShipment shipment) {
        return new SoilLedger(excavated, backfilled, transportPlans, append(shipments, shipment));
    }

    SoilLedger settled(
            String shipmentId, ShipmentStatus answer, String manifest, @Nullable Quantity accepted, LocalDate day) {
        List<SoilShipment> after = shipments.stream()
                .map(load -> load.id().equals(shipmentId) ? load.settled(answer, manifest, accepted, day) : load)
                .toList();
        return new SoilLedger(excavated, backfilled, transportPlans, after);
    }

    Optional<SoilShipment> shipment(String id) {
        return shipments.stream().filter(load -> load.id().equals(id)).findFirst();
    }

    /** What was reported as going to that receiver. */
    Quantity reportedFor(CreditCode operator) {
        return sum(transportPlans.stream()
                .filter(plan -> plan.operator().equals(operator))
                .map(TransportPlan::quantity)
                .toList());
    }

    /** What went to that receiver and was not sent back. */
    Quantity shippedTo(CreditCode operator) {
        return sum(loads(load -> load.operator().equals(operator) && load.status() != ShipmentStatus.REJECTED)
                .map(SoilShipment::quantity)
                .toList());
    }

    /** The balance as it stands. */
    public SoilMassBalance balance() {
        Quantity shipped = sum(shipments.stream().map(SoilShipment::quantity).toList());
        Quantity rejected = shippedWith(ShipmentStatus.REJECTED);
        Quantity accepted = sum(shipments.stream()
                .map(SoilShipment::accepted)
                .filter(Objects::nonNull)
                .toList());
        return new SoilMassBalance(
                excavated,
                backfilled,
                shipped,
                accepted,
                rejected,
                shippedWith(ShipmentStatus.SHIPPED),
                excavated.plus(rejected).minus(backfilled).minus(shipped),
                accepted.value().subtract(shippedWith(ShipmentStatus.ACCEPTED).value()));
    }

    private Quantity shippedWith(ShipmentStatus status) {
        return sum(loads(load -> load.status() == status)
                .map(SoilShipment::quantity)
                .toList());
    }

    private Stream<SoilShipment> loads(Predicate<SoilShipment> which) {
        return shipments.stream().filter(which);
    }

    private static Quantity sum(Collection<Quantity> parts) {
        return Quantity.sum(parts, Unit.KG);
    }

    private static <T> List<T> append(List<T> list, T element) {
        List<T> all = new ArrayList<>(list);
        all.add(element);
        return all;
    }
}
