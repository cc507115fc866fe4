package org.ecobureau.permits.permit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ecobureau.platform.store.Count;

/** What a permit counts for in the statistics. */
final class PermitFigures {

    static final String APPLICATIONS = "applications";
    static final String GRANTED = "granted";
    static final String HELD = "held";
    static final String ENTERPRISES = "enterprises";

    private PermitFigures() {}

    static String closed(PermitStatus status) {
        return "closed-" + status.name().toLowerCase(Locale.ROOT);
    }

    static String enterprises(PermitManagement management) {
        return ENTERPRISES + "-" + management.name().toLowerCase(Locale.ROOT);
    }

    static List<Count> of(Permit permit) {
        List<Count> counts = new ArrayList<>();
        Application application = permit.application();
        if (application.submittedOn() != null) {
            counts.add(Count.one(APPLICATIONS, application.appliedOn()));
        }
        LocalDate closedOn = permit.closedOn();
        if (closedOn != null) {
            counts.add(Count.one(closed(permit.status()), closedOn));
        }
        // What is over but not recorded yet counts by the day on which it was over.
        LocalDate lapsesOn = permit.lapsesOn();
        if (lapsesOn != null) {
            counts.add(Count.one(closed(PermitStatus.EXPIRED), lapsesOn));
        }
        Grant grant = permit.grant();
        if (grant != null) {
            String holder = permit.holder().creditCode().value();
            counts.add(Count.one(GRANTED, grant.on()));
            counts.add(Count.member(ENTERPRISES, grant.on(), holder));
            counts.add(Count.member(enterprises(permit.management()), grant.on(), holder));
            LocalDate termEnds = grant.term().until().plusDays(1);
            counts.addAll(Count.between(
                    HELD, grant.on(), closedOn == null || closedOn.isAfter(termEnds) ? termEnds : closedOn));
        }
        return counts;
    }
}
