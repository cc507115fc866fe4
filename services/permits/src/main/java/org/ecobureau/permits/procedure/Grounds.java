package org.ecobureau.permits.procedure;

import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.text.VisibleText;

/**
 * Why something was decided, or what was found. Errors: {@code GROUNDS_MISSING}, {@code GROUNDS_TOO_LONG},
 * {@code TEXT_INVISIBLE}.
 */
public record Grounds(String text) {

    private static final int LONGEST = 2_000;
    private static final String FIELD = "grounds";

    public Grounds(String text) {
        this.text = checked(FIELD, text);
    }

    /** What was said in a field of another name, where its findings then stand. */
    public static Grounds at(String field, String text) {
        return new Grounds(checked(field, text));
    }

    private static String checked(String field, String said) {
        String text = said.strip();
        if (text.isEmpty()) {
            throw Finding.of(ProcedureProblem.GROUNDS_MISSING).at(field).asProblem();
        }
        if (text.length() > LONGEST) {
            throw Finding.of(ProcedureProblem.GROUNDS_TOO_LONG)
                    .with("length", text.length())
                    .with("limit", LONGEST)
                    .at(field)
                    .asProblem();
        }
        Findings findings = new Findings();
        VisibleText.check(field, text, findings);
        findings.throwIfAny();
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
