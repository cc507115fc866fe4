package org.ecobureau.remediation.sample;

import java.time.Instant;
import java.time.LocalDate;
import org.ecobureau.remediation.screening.LandUse;
import org.ecobureau.remediation.screening.SoilVerdict;
import org.ecobureau.vocabulary.lifecycle.ActionTable;
import org.ecobureau.vocabulary.lifecycle.Change;

/** One analyte in one soil sample. What was measured never changes; a wrong result is withdrawn. */
record SoilSample(String siteId, LocalDate takenOn, SoilPlace place, SoilReading reading, SampleStatus status) {

    static final ActionTable<SoilSample, SampleStatus, SampleAction> ACTIONS =
            SampleLifecycle.table(SoilSample::status);

    static Change<SoilSample> record(
            String siteId, LocalDate takenOn, SoilPlace place, SoilReading reading, Instant at) {
        SoilSample sample = new SoilSample(siteId, takenOn, place, reading, SampleStatus.VALID);
        return Change.of(sample, SampleAction.RECORD, at)
                .detail("analyte", reading.analyte().name())
                .detail("value", reading.value());
    }

    /** Strikes it from the results. Errors: {@code ACTION_NOT_POSSIBLE}; {@code TEXT_MISSING}, {@code TEXT_TOO_LONG}. */
    Change<SoilSample> withdraw(String grounds, Instant at) {
        ACTIONS.check(this, SampleAction.WITHDRAW, at);
        SampleChecks.requireGrounds(grounds);
        SampleStatus next = ACTIONS.next(this, SampleAction.WITHDRAW);
        return Change.of(new SoilSample(siteId, takenOn, place, reading, next), SampleAction.WITHDRAW, at)
                .detail("grounds", grounds.strip());
    }

    boolean isValid() {
        return status == SampleStatus.VALID;
    }

    /** The judgement for land of that class, by the standard of the day on which the sample was taken. */
    SoilVerdict judge(LandUse landUse) {
        return reading.judge(landUse, takenOn);
    }
}
