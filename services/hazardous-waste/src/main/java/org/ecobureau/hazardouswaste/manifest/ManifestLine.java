package org.ecobureau.hazardouswaste.manifest;

import java.math.BigDecimal;
import java.util.Optional;
import org.ecobureau.hazardouswaste.waste.WasteCode;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;
import org.jspecify.annotations.Nullable;

/**
 * One kind of waste on a manifest.
 *
 * @param accepted what the receiver weighed; null until it accepted
 */
public record ManifestLine(
        WasteCode wasteCode, Quantity issued, @Nullable Quantity accepted) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static ManifestLine of(WasteCode wasteCode, Quantity issued) {
        return new ManifestLine(wasteCode, issued, null);
    }

    ManifestLine weighed(Quantity weight) {
        return new ManifestLine(wasteCode, issued, weight);
    }

    /** A finding when what was weighed differs from what was issued by more than the tolerance. */
    Optional<Finding> discrepancy(BigDecimal tolerancePercent) {
        Quantity weight = accepted;
        if (weight == null) {
            return Optional.empty();
        }
        BigDecimal sent = issued.in(Unit.KG).value();
        BigDecimal difference = weight.in(Unit.KG).value().subtract(sent).abs();
        return difference.multiply(HUNDRED).compareTo(sent.multiply(tolerancePercent)) <= 0
                ? Optional.empty()
                : Optional.of(Finding.of(ManifestProblem.WEIGHT_DISCREPANCY)
                        .with("accepted", weight)
                        .with("wasteCode", wasteCode)
                        .with("issued", issued)
                        .with("tolerance", tolerancePercent));
    }
}
