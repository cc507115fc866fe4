package org.ecobureau.medicalwaste.inspection;

import java.time.LocalDate;
import java.util.List;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.InspectionOfficers;

/**
 * Officers at a hospital on a day.
 *
 * <p>Errors: {@code OFFICERS_RANGE}.
 *
 * @param covid whether it served the supervision under epidemic control
 */
public record Visit(CreditCode hospital, LocalDate on, int officers, boolean covid) {

    private static final int MOST_OFFICERS = 100;

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
        return InspectionOfficers.LEAST
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
