package org.ecobureau.remediation.sample;

import java.time.Instant;
import java.time.LocalDate;
import org.ecobureau.remediation.site.LeachMethod;
import org.ecobureau.vocabulary.lifecycle.ActionTable;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.standard.Quantity;

/**
 * One analyte in the leachate of treated soil. What was measured never changes; a wrong result is withdrawn.
 *
 * @param batch or pile that was sampled
 * @param analyte as the plan names it
 * @param value in mg/L
 */
record LeachateSample(
        String siteId,
        LocalDate takenOn,
        String batch,
        String analyte,
        LeachMethod leachMethod,
        Quantity value,
        SampleStatus status) {

    static final ActionTable<LeachateSample, SampleStatus, SampleAction> ACTIONS =
            SampleLifecycle.table(LeachateSample::status);

    /** Enters this result, which has to be a valid one. */
    Change<LeachateSample> record(Instant at) {
        return Change.of(this, SampleAction.RECORD, at)
                .detail("analyte", analyte)
                .detail("value", value);
    }

    /** Strikes it from the results. Errors: {@code ACTION_NOT_POSSIBLE}; {@code TEXT_MISSING}, {@code TEXT_TOO_LONG}. */
    Change<LeachateSample> withdraw(String grounds, Instant at) {
        ACTIONS.check(this, SampleAction.WITHDRAW, at);
        SampleChecks.requireGrounds(grounds);
        SampleStatus next = ACTIONS.next(this, SampleAction.WITHDRAW);
        LeachateSample withdrawn = new LeachateSample(siteId, takenOn, batch, analyte, leachMethod, value, next);
        return Change.of(withdrawn, SampleAction.WITHDRAW, at).detail("grounds", grounds.strip());
    }

    boolean isValid() {
        return status == SampleStatus.VALID;
    }
}
