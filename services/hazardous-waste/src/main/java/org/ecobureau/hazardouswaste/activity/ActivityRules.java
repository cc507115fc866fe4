package org.ecobureau.hazardouswaste.activity;

import java.time.LocalDate;
import java.util.List;
import org.ecobureau.vocabulary.problem.Citation;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;

/** What holds for the bureau's own work. */
final class ActivityRules {

    /** Two officers at least take part in an inspection; later statutes are not at hand. */
    static final Citation TWO_OFFICERS = Citation.of(
                    "inspection.officers", "环境行政处罚办法（环境保护部令第8号）", "第二十八条", LocalDate.of(2010, 3, 1))
            .until(LocalDate.of(2023, 6, 30));

    static final int LEAST_OFFICERS = 2;

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
        return officers < LEAST_OFFICERS && TWO_OFFICERS.inForceOn(on)
                ? List.of(Finding.of(ActivityProblem.TOO_FEW_OFFICERS)
                        .with("officers", officers)
                        .at("officers")
                        .under(TWO_OFFICERS))
                : List.of();
    }
}
