package org.ecobureau.remediation.site;

import java.time.LocalDate;
import org.ecobureau.vocabulary.standard.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * The receiver's answer to a load.
 *
 * @param accepted in kilograms; null when it was rejected
 */
record ManifestSettlement(
        String shipmentId, String manifestNumber, @Nullable Quantity accepted, LocalDate on) {

    ShipmentStatus status() {
        return accepted == null ? ShipmentStatus.REJECTED : ShipmentStatus.ACCEPTED;
    }

    ManifestAnswer action() {
        return accepted == null ? ManifestAnswer.MANIFEST_REJECTED : ManifestAnswer.MANIFEST_ACCEPTED;
    }
}
