package org.ecobureau.permits.content;

import org.ecobureau.permits.procedure.Keyed;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;
import org.jspecify.annotations.Nullable;

/**
 * How much of a pollutant may be discharged in a year (年许可排放量).
 *
 * <p>Errors: {@code UNIT_MISMATCH} unless a mass, {@code OUT_OF_RANGE}.
 *
 * @param outlet null for the whole premises
 * @param year of the permit's term, 1 to 5; null where it holds for every year
 */
public record YearlyTotal(
        Pollutant pollutant,
        @Nullable OutletCode outlet,
        @Nullable Integer year,
        Quantity amount) implements Keyed {

    private static final int LAST_YEAR = 5;

    public YearlyTotal {
        amount.requireDimension(Unit.Dimension.MASS);
        Findings findings = new Findings();
        Integer given = year;
        findings.addIf(given != null && (given < 1 || given > LAST_YEAR), () -> Finding.of(ContentProblem.OUT_OF_RANGE)
                .with("value", given)
                .with("expected", "1 … " + LAST_YEAR)
                .at("year"));
        findings.throwIfAny();
    }

    @Override
    public String key() {
        return pollutant + (outlet == null ? "" : ":" + outlet) + (year == null ? "" : ":" + year);
    }
}
