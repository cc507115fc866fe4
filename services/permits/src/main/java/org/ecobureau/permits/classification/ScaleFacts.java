package org.ecobureau.permits.classification;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.jspecify.annotations.Nullable;

/**
 * What was said about a site: amounts as decimals, yes or no, words of a list. Errors: {@code FACT_NEGATIVE}.
 *
 * @param asked whether the row of an industry asks, so that nothing is assumed of general processes
 */
record ScaleFacts(Map<ScaleFact, Object> given, boolean asked) {

    static final ScaleFacts NONE = new ScaleFacts(Map.of(), false);

    /** The facts by the names of the schema; what is null was not said. */
    static ScaleFacts of(Map<String, ? extends @Nullable Object> fields) {
        Map<ScaleFact, Object> given = new EnumMap<>(ScaleFact.class);
        Findings findings = new Findings();
        fields.forEach((field, value) -> {
            if (value instanceof Number number) {
                BigDecimal amount = new BigDecimal(number.toString());
                findings.addIf(amount.signum() < 0, () -> Finding.of(ClassificationProblem.FACT_NEGATIVE)
                        .with("value", amount)
                        .at("facts." + field));
                given.put(ScaleFact.of(field), amount);
            } else if (value != null) {
                given.put(ScaleFact.of(field), value instanceof Boolean ? value : value.toString());
            }
        });
        findings.throwIfAny();
        return new ScaleFacts(given, false);
    }

    boolean isGiven(ScaleFact fact) {
        return given.containsKey(fact);
    }

    /** What was said or, failing that, is assumed; null where neither. */
    @Nullable
    Object value(ScaleFact fact) {
        return given.getOrDefault(fact, asked ? fact.assumedOfTheIndustry() : fact.assumed());
    }

    /** The same as that row asks for it. */
    ScaleFacts askedBy(CatalogueRow row) {
        return new ScaleFacts(given, !row.industries().isEmpty());
    }

    /** The same with another value in one place. */
    ScaleFacts with(ScaleFact fact, Object value) {
        Map<ScaleFact, Object> changed = new EnumMap<>(ScaleFact.class);
        changed.putAll(given);
        changed.put(fact, value);
        return new ScaleFacts(changed, asked);
    }
}
