package org.ecobureau.dataset.generator;

import org.ecobureau.vocabulary.standard.CreditCode;

/**
 * Credit codes that pass every check and belong to nobody: their subject identifiers begin with MY, a series that has
 * not been given out.
 *
 * <p>Source: GB 32100-2015 for the whole, GB 11714-1997 for the subject identifier. Not thread-safe.
 */
final class SyntheticCodes {

    private static final String COUNTY = "430422";
    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private int issued;

    /** @param category of the organisation, two characters: 91 an enterprise, 12 a public institution … */
    CreditCode next(String category) {
        issued++;
        String body = category + COUNTY + subject("MY%06d".formatted(issued));
        return new CreditCode(body + CreditCode.checkCharacter(body));
    }

    private static String subject(String eight) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += Character.digit(eight.charAt(i), Character.MAX_RADIX) * WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return eight + (check == 11 ? "0" : check == 10 ? "X" : String.valueOf(check));
    }
}
