package org.ecobureau.vocabulary.standard;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.ecobureau.vocabulary.problem.Citation;
import org.ecobureau.vocabulary.problem.Finding;

/**
 * Unified social credit code (统一社会信用代码) of a legal person or other organisation: 18 characters, the last one a
 * check character.
 *
 * <p>Errors: {@code CREDIT_CODE_FORM}, {@code CREDIT_CODE_CHECK}. Source: GB 32100-2015.
 */
public record CreditCode(String value) implements Comparable<CreditCode> {

    private static final Citation STANDARD =
            Citation.of("standard.credit-code", "GB 32100-2015 法人和其他组织统一社会信用代码编码规则", null, LocalDate.of(2015, 10, 1));
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final Pattern FORM = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}");

    public CreditCode {
        if (!FORM.matcher(value).matches()) {
            throw Finding.of(StandardProblem.CREDIT_CODE_FORM)
                    .with("value", abbreviated(value))
                    .under(STANDARD)
                    .asProblem();
        }
        char expected = checkCharacter(value);
        if (value.charAt(17) != expected) {
            throw Finding.of(StandardProblem.CREDIT_CODE_CHECK)
                    .with("value", value)
                    .with("expected", expected)
                    .under(STANDARD)
                    .asProblem();
        }
    }

    /** The check character that belongs to the first 17 characters of a well-formed code. */
    public static char checkCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += CHARACTERS.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return CHARACTERS.charAt((31 - sum % 31) % 31);
    }

    @Override
    public int compareTo(CreditCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static String abbreviated(String value) {
        return value.length() <= 40 ? value : value.substring(0, 40) + "…";
    }
}
