package org.ecobureau.remediation.site;

import java.time.Instant;
import java.time.LocalDate;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A vehicle load of polluted soil.
 *
 * @param id unique among all sites
 * @param quantity in kilograms, like {@code accepted}
 * @param remover who does the works
 * @param manifestNumber null until the receiver answered, like {@code accepted} and {@code settledOn}
 */
public record SoilShipment(
        String id,
        Instant shippedAt,
        Quantity quantity,
        CreditCode remover,
        CreditCode carrier,
        CreditCode operator,
        String wasteCode,
        String vehicle,
        ShipmentStatus status,
        @Nullable String manifestNumber,
        @Nullable Quantity accepted,
        @Nullable LocalDate settledOn) {

    SoilShipment settled(ShipmentStatus answer, String manifest, @Nullable Quantity acceptedQuantity, LocalDate day) {
        return new SoilShipment(
                id,
                shippedAt,
                quantity,
                remover,
                carrier,
                operator,
                wasteCode,
                vehicle,
                answer,
                manifest,
                acceptedQuantity,
                day);
    }
}
