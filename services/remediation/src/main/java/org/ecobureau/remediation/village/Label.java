package org.ecobureau.remediation.village;

import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;

/** A short text that names something. Errors: {@code TEXT_MISSING}, {@code TEXT_TOO_LONG}. */
record Label(String value) {

    private static final int LONGEST = 200;

    Label {
        String text = value.strip();
        new Findings()
                .addIf(text.isEmpty(), () -> Finding.of(VillageProblem.TEXT_MISSING))
                .addIf(text.length() > LONGEST, () -> Finding.of(VillageProblem.TEXT_TOO_LONG)
                        .with("length", text.length())
                        .with("limit", LONGEST))
                .throwIfAny();
        value = text;
    }

    @Override
    public String toString() {
        return value;
    }
}
