package org.ecobureau.permits.procedure;

import org.ecobureau.vocabulary.problem.Finding;

/** Why something was decided. Errors: {@code GROUNDS_MISSING}, {@code GROUNDS_TOO_LONG}. */
public record Grounds(String text) {

    private static final int LONGEST = 2_000;

    public Grounds {
        text = text.strip();
        if (text.isEmpty()) {
            throw Finding.of(ProcedureProblem.GROUNDS_MISSING).at("grounds").asProblem();
        }
        if (text.length() > LONGEST) {
            throw Finding.of(ProcedureProblem.GROUNDS_TOO_LONG)
                    .with("length", text.length())
                    .with("limit", LONGEST)
                    .at("grounds")
                    .asProblem();
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
