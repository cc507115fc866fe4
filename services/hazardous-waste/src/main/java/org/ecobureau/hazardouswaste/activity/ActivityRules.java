package org.ecobureau.hazardouswaste.activity;

import java.time.LocalDate;
import java.util.List;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.standard.InspectionOfficers;

/** What holds for the bureau's own work. */
final class ActivityRules {

    private ActivityRules() {}

    /** A finding when the day is still to come. */
    static void requirePast(LocalDate on, LocalDate today, Findings findings) {
        findings.addIf(on.isAfter(today), () -> Finding.of(ActivityProblem.ACTIVITY_IN_FUTURE)
                .with("on", on)
                .with("today", today)
                .at("on"));
    }

    /** A warning when fewer officers took part than the rule of the day asks for. */
    static List<Finding> tooFewOfficers(int officers, LocalDate on) {
        return InspectionOfficers.LEAST
                .on(on)
                .filter(rule -> officers < rule.value())
                .map(rule -> Finding.of(ActivityProblem.TOO_FEW_OFFICERS)
                        .with("officers", officers)
                        .at("officers")
                        .under(rule.citation()))
                .stream()
                .toList();
    }
}
