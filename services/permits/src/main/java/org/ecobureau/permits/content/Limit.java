package org.ecobureau.permits.content;

import java.math.BigDecimal;
import org.ecobureau.permits.procedure.Keyed;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.jspecify.annotations.Nullable;

/**
 * How much of a pollutant may leave an outlet (许可排放浓度或速率限值); a range has both ends, as that of pH.
 *
 * <p>Errors, all at once: {@code LIMIT_MISSING}, {@code LIMIT_ORDER}, {@code OUT_OF_RANGE}, {@code TEXT_EMPTY},
 * {@code TEXT_TOO_LONG}.
 *
 * @param standard the discharge standard that the limit is taken from
 */
public record Limit(
        Pollutant pollutant,
        Averaging averaging,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        LimitUnit unit,
        String standard)
        implements Keyed {

    public Limit {
        Findings findings = new Findings();
        Checks.amount("minimum", minimum, findings);
        Checks.amount("maximum", maximum, findings);
        Checks.text("standard", standard, Checks.LINE, findings);
        BigDecimal from = minimum;
        BigDecimal to = maximum;
        findings.addIf(from == null && to == null, () -> Finding.of(ContentProblem.LIMIT_MISSING));
        findings.addIf(
                from != null && to != null && from.compareTo(to) > 0, () -> Finding.of(ContentProblem.LIMIT_ORDER)
                        .with("minimum", from)
                        .with("maximum", to));
        findings.throwIfAny();
        minimum = Checks.plain(from);
        maximum = Checks.plain(to);
    }

    @Override
    public String key() {
        return pollutant + ":" + averaging;
    }

    /** Whether a measured value, in this limit's unit and averaged as it asks, keeps to it. */
    public boolean isKeptBy(BigDecimal value) {
        return (minimum == null || value.compareTo(minimum) >= 0) && (maximum == null || value.compareTo(maximum) <= 0);
    }
}
