package org.ecobureau.remediation.sample;

import java.time.Instant;
import java.time.LocalDate;
import org.ecobureau.vocabulary.lifecycle.ActionTable;
import org.ecobureau.vocabulary.lifecycle.Change;

/**
 * One analyte in the leachate of treated soil. What was measured never changes; a wrong result is withdrawn.
 *
 * @param batch or pile that was sampled
 */
record LeachateSample(String siteId, LocalDate takenOn, String batch, LeachateReading reading, SampleStatus status) {

    static final ActionTable<LeachateSample, SampleStatus, SampleAction> ACTIONS =
            SampleLifecycle.table(LeachateSample::status);

    static Change<LeachateSample> record(
            String siteId, LocalDate takenOn, String batch, LeachateReading reading, Instant at) {
        LeachateSample sample = new LeachateSample(siteId, takenOn, batch, reading, SampleStatus.VALID);
        return Change.of(sample, SampleAction.RECORD, at)
                .detail("analyte", reading.analyte())
                .detail("value", reading.value());
    }

    /** Strikes it from the results. Errors: {@code ACTION_NOT_POSSIBLE}; {@code TEXT_MISSING}, {@code TEXT_TOO_LONG}. */
    Change<LeachateSample> withdraw(String grounds, Instant at) {
        ACTIONS.check(this, SampleAction.WITHDRAW, at);
        SampleChecks.requireGrounds(grounds);
        SampleStatus next = ACTIONS.next(this, SampleAction.WITHDRAW);
        return Change.of(new LeachateSample(siteId, takenOn, batch, reading, next), SampleAction.WITHDRAW, at)
                .detail("grounds", grounds.strip());
    }

    boolean isValid() {
        return status == SampleStatus.VALID;
    }
}
