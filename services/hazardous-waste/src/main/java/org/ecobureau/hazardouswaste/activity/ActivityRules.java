package org.ecobureau.hazardouswaste.activity;

import java.time.LocalDate;
import java.util.List;
import org.ecobureau.vocabulary.problem.Citation;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.time.Dated;

/** What holds for the bureau's own work. */
final class ActivityRules {

    /** How many officers at least take part in an inspection. */
    static final Dated<Integer> LEAST_OFFICERS = new Dated<>(List.of(
            new Dated.Version<>(
                    Citation.of("inspection.officers", "环境行政处罚办法（环境保护部令第8号）", "第二十八条", LocalDate.of(2010, 3, 1))
                            .until(LocalDate.of(2021, 7, 14)),
                    2),
            new Dated.Version<>(
                    Citation.of("inspection.officers", "中华人民共和国行政处罚法（2021年修订）", "第四十二条第一款", LocalDate.of(2021, 7, 15)),
                    2)));

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
        return LEAST_OFFICERS
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
