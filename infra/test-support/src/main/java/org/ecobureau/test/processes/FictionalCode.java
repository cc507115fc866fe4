package org.ecobureau.test.processes;

import org.ecobureau.vocabulary.standard.CreditCode;

/** Credit codes of the county that are plainly fictional, with their check characters. */
public final class FictionalCode {

    private FictionalCode() {}

    /**
     * The code of that number in a series.
     *
     * @param series two characters for registering authority and kind of organisation, of the test's own choice
     */
    public static String of(String series, int serial) {
        String body = series + "430422MA8%06d".formatted(serial);
        return body + CreditCode.checkCharacter(body + "0");
    }
}
