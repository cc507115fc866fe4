package org.ecobureau.hazardouswaste.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ecobureau.hazardouswaste.manifest.ManifestFigures;
import org.ecobureau.hazardouswaste.waste.WasteCategoryView;
import org.ecobureau.platform.statistics.Period;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;

/**
 * What happened in a period.
 *
 * @param manifests and what receivers weighed on them
 * @param medicalWasteReceived in medical-waste rounds
 */
public record HazardousWasteStatistics(
        Period period,
        int producersRegistered,
        int licencesGranted,
        ManifestFigures manifests,
        Quantity medicalWasteReceived,
        HazardousWasteReport work) {

    /** What was transferred of one category. */
    public record CategoryQuantity(WasteCategoryView category, Quantity quantity) {}

    public LocalDate from() {
        return period.from();
    }

    public LocalDate to() {
        return period.to();
    }

    public int manifestsIssued() {
        return manifests.issued();
    }

    public int manifestsAccepted() {
        return manifests.accepted();
    }

    public int manifestsWithDiscrepancy() {
        return manifests.withDiscrepancy();
    }

    public int manifestsRejected() {
        return manifests.rejected();
    }

    public Quantity transferred() {
        return Quantity.sum(manifests.transferred().values(), Unit.KG);
    }

    public List<CategoryQuantity> transferredByCategory() {
        return manifests.transferred().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new CategoryQuantity(new WasteCategoryView(entry.getKey()), entry.getValue()))
                .toList();
    }

    public int specialInspections() {
        return work.specialInspections();
    }

    public int trainings() {
        return work.trainings();
    }

    public int peopleTrained() {
        return work.peopleTrained();
    }
}
