package org.ecobureau.permits.procedure;

import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.jspecify.annotations.Nullable;

/** A line of text such as a name or an address. */
public final class ShortText {

    private static final int LONGEST = 200;

    private ShortText() {}

    /** Finds {@code TEXT_INVISIBLE} at the field: what nobody sees, or what turns around how the rest is read. */
    public static void visible(String field, String text, Findings findings) {
        text.codePoints()
                .filter(ShortText::isInvisible)
                .findFirst()
                .ifPresent(found -> findings.add(Finding.of(ProcedureProblem.TEXT_INVISIBLE)
                        .with("value", "U+%04X".formatted(found))
                        .at(field)));
    }

    /** Characters of names that Unicode does not know yet are none of these. */
    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** Finds {@code TEXT_TOO_LONG} and {@code TEXT_INVISIBLE} at the field. */
    public static void check(String field, @Nullable String text, Findings findings) {
        if (text != null) {
            visible(field, text, findings);
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
