package org.ecobureau.hazardouswaste;

import java.util.concurrent.atomic.AtomicInteger;
import org.ecobureau.vocabulary.standard.CreditCode;

/** Credit codes of organisations that nobody else in the test run uses. */
public final class Codes {

    private static final AtomicInteger LAST = new AtomicInteger(20_000);

    private Codes() {}

    public static String fresh() {
        String body = "91430422MA4Q" + LAST.incrementAndGet();
        return body + CreditCode.checkCharacter(body);
    }
}
