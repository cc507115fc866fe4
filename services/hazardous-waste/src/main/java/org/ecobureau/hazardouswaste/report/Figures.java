package org.ecobureau.hazardouswaste.report;

import org.ecobureau.hazardouswaste.activity.SpecialInspections;
import org.ecobureau.hazardouswaste.activity.Trainings;
import org.ecobureau.hazardouswaste.intake.RoundIntakes;
import org.ecobureau.hazardouswaste.licence.OperatingLicences;
import org.ecobureau.hazardouswaste.manifest.TransferManifests;
import org.ecobureau.hazardouswaste.producer.Producers;
import org.ecobureau.platform.statistics.Period;
import org.springframework.stereotype.Component;

/** Counts the records. */
@Component
class Figures {

    private final Producers producers;
    private final OperatingLicences licences;
    private final TransferManifests manifests;
    private final RoundIntakes rounds;
    private final SpecialInspections inspections;
    private final Trainings trainings;

    Figures(
            Producers producers,
            OperatingLicences licences,
            TransferManifests manifests,
            RoundIntakes rounds,
            SpecialInspections inspections,
            Trainings trainings) {
        this.producers = producers;
        this.licences = licences;
        this.manifests = manifests;
        this.rounds = rounds;
        this.inspections = inspections;
        this.trainings = trainings;
    }

    /** The bureau's own work. */
    HazardousWasteReport work(Period period) {
        Trainings.Held held = trainings.held(period);
        return new HazardousWasteReport(inspections.held(period), held.trainings(), held.peopleTrained());
    }

    HazardousWasteStatistics all(Period period) {
        return new HazardousWasteStatistics(
                period,
                producers.registered(period),
                licences.granted(period),
                manifests.figures(period),
                rounds.received(period),
                work(period));
    }
}
