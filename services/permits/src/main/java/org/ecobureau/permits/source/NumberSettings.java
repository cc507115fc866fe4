package org.ecobureau.permits.source;

import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which letters end a number. No published rule says more than P for permits; the sets are what is seen in practice.
 *
 * @param permitLetters letters accepted on permits; the first one is given
 * @param registrationLetters letters accepted on registrations; the first one is given
 */
@ConfigurationProperties("ecobureau.permits.numbers")
public record NumberSettings(
        @DefaultValue("PQRUV") String permitLetters,
        @DefaultValue("WXYZ") String registrationLetters) {

    public NumberSettings {
        if (!permitLetters.matches("[A-Z]+") || !registrationLetters.matches("[A-Z]+")) {
            throw new IllegalArgumentException("ecobureau.permits.numbers: %s, %s (expected: capital letters)"
                    .formatted(permitLetters, registrationLetters));
        }
    }

    SourceNumber number(CreditCode creditCode, int sequence, SourceKind kind) {
        return new SourceNumber(creditCode, sequence, letters(kind).charAt(0));
    }

    /** A number as it was printed elsewhere. Errors: {@code NUMBER_FORM}. */
    SourceNumber printed(String value, CreditCode creditCode, SourceKind kind) {
        String form = creditCode + "(?!000)\\d{3}[" + letters(kind) + "]";
        if (!value.matches(form)) {
            throw Finding.of(SourceProblem.NUMBER_FORM)
                    .with("value", value.length() > 40 ? value.substring(0, 40) + "…" : value)
                    .with("creditCode", creditCode)
                    .with("letters", letters(kind))
                    .at("number")
                    .asProblem();
        }
        return SourceNumber.of(value);
    }

    private String letters(SourceKind kind) {
        return switch (kind) {
            case PERMIT -> permitLetters;
            case REGISTRATION -> registrationLetters;
        };
    }
}
