package org.ecobureau.permits.source;

import org.ecobureau.vocabulary.standard.CreditCode;

/**
 * The number of a permit or registration: credit code, three-digit sequence of the source under that code, and a letter
 * that identifies the kind of document. The letter is no check character.
 *
 * <p>Source: HJ 608-2017, appendix A.
 */
public record SourceNumber(CreditCode creditCode, int sequence, char letter) {

    public static final int LAST_SEQUENCE = 999;

    private static final int LENGTH = 22;
    private static final int CREDIT_CODE_LENGTH = 18;

    public SourceNumber {
        if (sequence < 1 || sequence > LAST_SEQUENCE) {
            throw new IllegalArgumentException("sequence: " + sequence + " (expected: 1 to " + LAST_SEQUENCE + ")");
        }
    }

    /** Reads a number that is known to be well formed. */
    public static SourceNumber of(String value) {
        if (!value.matches("\\w{18}\\d{3}[A-Z]")) {
            throw new IllegalArgumentException("number: " + value + " (expected: 22 characters)");
        }
        return new SourceNumber(
                new CreditCode(value.substring(0, CREDIT_CODE_LENGTH)),
                Integer.parseInt(value.substring(CREDIT_CODE_LENGTH, LENGTH - 1)),
                value.charAt(LENGTH - 1));
    }

    /** The number without its letter: it identifies the source. */
    public String source() {
        return "%s%03d".formatted(creditCode, sequence);
    }

    public String value() {
        return source() + letter;
    }

    @Override
    public String toString() {
        return value();
    }
}
