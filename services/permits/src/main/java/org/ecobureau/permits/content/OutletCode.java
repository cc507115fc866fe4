package org.ecobureau.permits.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.ecobureau.permits.procedure.Difference;
import org.ecobureau.vocabulary.problem.Finding;

/**
 * The number of an outlet: D, the medium (A air, W water) and three digits.
 *
 * <p>Errors: {@code CODE_FORM}. Source: HJ 608-2017.
 */
public record OutletCode(@JsonValue String value) implements Difference.Scalar {

    private static final String FORM = "D[AW]\\d{3}";

    @JsonCreator
    public OutletCode {
        if (!looksLike(value)) {
            throw Finding.of(ContentProblem.CODE_FORM)
                    .with("value", value.length() > 20 ? value.substring(0, 20) + "…" : value)
                    .with("expected", "DA001, DW001, …")
                    .asProblem();
        }
    }

    /** Whether a text has the form of such a number. */
    public static boolean looksLike(String text) {
        return text.matches(FORM);
    }

    public Medium medium() {
        return value.charAt(1) == 'A' ? Medium.AIR : Medium.WATER;
    }

    @Override
    public String toString() {
        return value;
    }
}
