package org.ecobureau.medicalwaste.inspection;

import java.time.LocalDate;
import java.util.List;
import org.ecobureau.vocabulary.problem.Citation;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.time.Dated;

/**
 * Officers at a hospital on a day.
 *
 * <p>Errors: {@code OFFICERS_RANGE}.
 *
 * @param covid whether it served the supervision under epidemic control
 */
public record Visit(CreditCode hospital, LocalDate on, int officers, boolean covid) {

    private static final int MOST_OFFICERS = 100;

    private static final Dated<Integer> FEWEST_OFFICERS = new Dated<>(List.of(
            new Dated.Version<>(
                    Citation.of("inspection.officers", "环境行政处罚办法（环境保护部令第8号）", "第二十八条", LocalDate.of(2010, 3, 1))
                            .until(LocalDate.of(2021, 7, 14)),
                    2),
            new Dated.Version<>(
                    Citation.of("inspection.officers", "中华人民共和国行政处罚法（2021年修订）", "第四十二条第一款", LocalDate.of(2021, 7, 15)),
                    2)));

    public Visit {
        if (officers < 1 || officers > MOST_OFFICERS) {
            throw Finding.of(InspectionProblem.OFFICERS_RANGE)
                    .with("value", officers)
                    .with("limit", MOST_OFFICERS)
                    .asProblem();
        }
    }

    /** A warning when fewer officers went than the rule of the day asks for. */
    List<Finding> warnings() {
        return FEWEST_OFFICERS
                .on(on)
                .filter(rule -> officers < rule.value())
                .map(rule -> Finding.of(InspectionProblem.OFFICERS_TOO_FEW)
                        .with("value", officers)
                        .at("officers")
                        .under(rule.citation()))
                .stream()
                .toList();
    }
}
