package org.ecobureau.permits.content;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecobureau.permits.procedure.Keyed;
import org.ecobureau.permits.procedure.ProcedureProblem;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.text.VisibleText;
import org.jspecify.annotations.Nullable;

/** What the parts of a content check alike. */
final class Checks {

    static final int LINE = 200;

    private static final int PLACES = 12;

    private Checks() {}

    /** Finds {@code TEXT_EMPTY} and {@code TEXT_TOO_LONG}. */
    static void text(String field, String text, int longest, Findings findings) {
        findings.addIf(
                text.isBlank(), () -> Finding.of(ProcedureProblem.TEXT_EMPTY).at(field));
        findings.addIf(text.length() > longest, () -> Finding.of(ProcedureProblem.TEXT_TOO_LONG)
                .with("length", text.length())
                .with("limit", longest)
                .at(field));
    }

    static void line(String field, @Nullable String text, Findings findings) {
        if (text != null) {
            VisibleText.checkLine(field, text, findings);
            text(field, text, LINE, findings);
        }
    }

    /** Finds {@code OUT_OF_RANGE} for a negative number and for one that nobody writes. */
    static void amount(String field, @Nullable BigDecimal value, Findings findings) {
        if (value == null) {
            return;
        }
        // Compared before any expansion: 1E+999999999 must not be written out.
        boolean sane =
                value.signum() >= 0 && (long) value.precision() - value.scale() <= PLACES && value.scale() <= PLACES;
        findings.addIf(!sane, () -> Finding.of(ContentProblem.OUT_OF_RANGE)
                .with("value", value.round(new java.math.MathContext(10)))
                .with("expected", "0 … 10^" + PLACES)
                .at(field));
    }

    /** Finds {@code TOO_MANY}, and {@code LISTED_TWICE} at each member whose key another one before it has. */
    static void list(String field, List<? extends Keyed> members, int most, Findings findings) {
        findings.addIf(members.size() > most, () -> Finding.of(ContentProblem.TOO_MANY)
                .with("count", members.size())
                .with("limit", most)
                .at(field));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < members.size(); i++) {
            String key = members.get(i).key();
            if (!seen.add(key)) {
                findings.add(Finding.of(ContentProblem.LISTED_TWICE)
                        .with("value", key)
                        .at(field + "." + i));
            }
        }
    }

    /** The same number in its shortest form. */
    static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        if (value == null || (long) value.precision() - value.scale() > PLACES) {
            return value;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
