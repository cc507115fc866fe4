package org.ecobureau.permits.content;

import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.jspecify.annotations.Nullable;

/**
 * A pollutant as permits name it; the name identifies it.
 *
 * <p>Errors: {@code TEXT_EMPTY}, {@code TEXT_TOO_LONG}, {@code CODE_FORM}.
 *
 * @param code of the pollutant on the wire of monitors (HJ 212-2017, for example a21026), where it has one
 */
public record Pollutant(String name, @Nullable String code) {

    private static final int LONGEST = 60;

    public Pollutant {
        name = name.strip();
        Findings findings = new Findings();
        Checks.text("name", name, LONGEST, findings);
        String given = code;
        findings.addIf(given != null && !given.matches("[aw]\\d{5}"), () -> Finding.of(ContentProblem.CODE_FORM)
                .with("value", given)
                .with("expected", "a21026, w01018, …")
                .at("code"));
        findings.throwIfAny();
    }

    public static Pollutant named(String name) {
        return new Pollutant(name, null);
    }

    @Override
    public String toString() {
        return name;
    }
}
