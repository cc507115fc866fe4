package org.ecobureau.hazardouswaste.wording;

import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.jspecify.annotations.Nullable;

/** Checks the plain texts and counts of an input. */
public final class Wording {

    /** Characters of a name or title. */
    public static final int LINE = 200;
    /** Characters of grounds, remarks and findings. */
    public static final int PARAGRAPH = 2_000;

    private Wording() {}

    /** The text without blanks around it; {@code TEXT_MISSING} or {@code TEXT_TOO_LONG} at the field. */
    public static String required(String field, String text, int limit, Findings findings) {
        findings.addIf(
                text.isBlank(), () -> Finding.of(WordingProblem.TEXT_MISSING).at(field));
        return limited(field, text, limit, findings);
    }

    /** The text without blanks around it, null for none; {@code TEXT_TOO_LONG} at the field. */
    public static @Nullable String optional(String field, @Nullable String text, int limit, Findings findings) {
        return text == null || text.isBlank() ? null : limited(field, text, limit, findings);
    }

    /** Grounds as the only text of an input. */
    public static String grounds(String grounds) {
        Findings findings = new Findings();
        String read = required("grounds", grounds, PARAGRAPH, findings);
        findings.throwIfAny();
        return read;
    }

    /** The count; {@code NUMBER_TOO_SMALL} or {@code NUMBER_TOO_LARGE} at the field. */
    public static int within(String field, int value, int least, int most, Findings findings) {
        findings.addIf(value < least, () -> Finding.of(WordingProblem.NUMBER_TOO_SMALL)
                        .with("value", value)
                        .with("limit", least)
                        .at(field))
                .addIf(value > most, () -> Finding.of(WordingProblem.NUMBER_TOO_LARGE)
                        .with("value", value)
                        .with("limit", most)
                        .at(field));
        return value;
    }

    private static String limited(String field, String text, int limit, Findings findings) {
        findings.addIf(text.length() > limit, () -> Finding.of(WordingProblem.TEXT_TOO_LONG)
                .with("length", text.length())
                .with("limit", limit)
                .at(field));
        return text.strip();
    }
}
