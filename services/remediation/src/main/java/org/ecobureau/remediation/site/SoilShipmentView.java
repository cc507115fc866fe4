package org.ecobureau.remediation.site;

import java.time.Instant;
import java.time.LocalDate;
import org.ecobureau.vocabulary.standard.Quantity;
import org.jspecify.annotations.Nullable;

/** A load of soil as the schema shows it. */
public record SoilShipmentView(SoilShipment load) {

    public String id() {
        return load.id();
    }

    public Instant shippedAt() {
        return load.shippedAt();
    }

    public Quantity quantity() {
        return load.quantity();
    }

    public EnterpriseView remover() {
        return EnterpriseView.of(load.remover());
    }

    public EnterpriseView carrier() {
        return EnterpriseView.of(load.carrier());
    }

    public EnterpriseView operator() {
        return EnterpriseView.of(load.operator());
    }

    public String wasteCode() {
        return load.wasteCode();
    }

    public String vehicle() {
        return load.vehicle();
    }

    public ShipmentStatus status() {
        return load.status();
    }

    public @Nullable String manifestNumber() {
        return load.manifestNumber();
    }

    public @Nullable Quantity accepted() {
        return load.accepted();
    }

    public @Nullable LocalDate settledOn() {
        return load.settledOn();
    }
}
