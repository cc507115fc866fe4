package org.ecobureau.permits.classification;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One condition of the catalogue on one fact.
 *
 * @param expected the amount, yes or no, or the words of which it is one
 */
record ScaleCondition(ScaleFact fact, Comparison comparison, Object expected) {

    private static final BigDecimal HAIR = new BigDecimal("0.0001");
    /** The words that the lists of the schema have for what is on none of the catalogue's. */
    private static final String OTHER = "OTHER";

    private static final String NONE = "NONE";

    enum Comparison {
        AT_LEAST,
        ABOVE,
        AT_MOST,
        BELOW,
        IS,
        ONE_OF,
        NONE_OF;

        Comparison opposite() {
            return switch (this) {
                case AT_LEAST -> BELOW;
                case ABOVE -> AT_MOST;
                case AT_MOST -> ABOVE;
                case BELOW -> AT_LEAST;
                case IS -> IS;
                case ONE_OF -> NONE_OF;
                case NONE_OF -> ONE_OF;
            };
        }
    }

    /** A condition as the catalogue's file has it, such as {@code {"beds": {"AT_LEAST": 500}}}. */
    static ScaleCondition read(String fact, Map<String, Object> condition) {
        Map.Entry<String, Object> only = condition.entrySet().iterator().next();
        Object value = only.getValue();
        return new ScaleCondition(
                ScaleFact.of(fact),
                Comparison.valueOf(only.getKey()),
                value instanceof Number number ? new BigDecimal(number.toString()) : value);
    }

    /** Whether it is met; null where nothing is known. */
    @Nullable
    Boolean isMet(ScaleFacts facts) {
        Object actual = facts.value(fact);
        if (actual == null) {
            return null;
        }
        return switch (comparison) {
            case AT_LEAST -> compare(actual) >= 0;
            case ABOVE -> compare(actual) > 0;
            case AT_MOST -> compare(actual) <= 0;
            case BELOW -> compare(actual) < 0;
            case IS -> actual.equals(expected);
            case ONE_OF -> ((List<?>) expected).contains(actual);
            case NONE_OF -> !((List<?>) expected).contains(actual);
        };
    }

    private int compare(Object actual) {
        return ((BigDecimal) actual).compareTo((BigDecimal) expected);
    }

    /** The facts changed by as little as makes the condition fail. */
    ScaleFacts failing(ScaleFacts facts) {
        Object value =
                switch (comparison) {
                    case AT_LEAST -> ((BigDecimal) expected).subtract(HAIR);
                    case AT_MOST -> ((BigDecimal) expected).add(HAIR);
                    case ABOVE, BELOW -> expected;
                    case IS -> !Boolean.TRUE.equals(expected);
                    case ONE_OF -> ((List<?>) expected).contains(OTHER) ? NONE : OTHER;
                    case NONE_OF -> ((List<?>) expected).get(0);
                };
        return facts.with(fact, value);
    }

    ScaleCondition opposite() {
        return new ScaleCondition(
                fact, comparison.opposite(), expected instanceof Boolean yes ? (Object) !yes : expected);
    }
}
