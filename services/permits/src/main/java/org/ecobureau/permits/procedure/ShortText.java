package org.ecobureau.permits.procedure;

import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.text.VisibleText;
import org.jspecify.annotations.Nullable;

/** A line of text such as a name or an address. */
public final class ShortText {

    private static final int LONGEST = 200;

    private ShortText() {}

    /** Finds {@code TEXT_TOO_LONG} and {@code TEXT_INVISIBLE} at the field. */
    public static void check(String field, @Nullable String text, Findings findings) {
        if (text != null) {
            VisibleText.checkLine(field, text, findings);
        }
        if (text != null && text.length() > LONGEST) {
            findings.add(Finding.of(ProcedureProblem.TEXT_TOO_LONG)
                    .with("length", text.length())
                    .with("limit", LONGEST)
                    .at(field));
        }
    }

    /** Finds {@code TEXT_EMPTY}, {@code TEXT_TOO_LONG} and {@code TEXT_INVISIBLE} at the field. */
    public static void require(String field, String text, Findings findings) {
        findings.addIf(
                text.isBlank(), () -> Finding.of(ProcedureProblem.TEXT_EMPTY).at(field));
        check(field, text, findings);
    }
}
