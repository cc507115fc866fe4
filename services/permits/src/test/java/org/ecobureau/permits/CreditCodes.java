package org.ecobureau.permits;

import java.util.concurrent.atomic.AtomicInteger;
import org.ecobureau.vocabulary.standard.CreditCode;

/** Credit codes that are valid and that no other test uses. */
public final class CreditCodes {

    private static final AtomicInteger LAST = new AtomicInteger();

    private CreditCodes() {}

    public static String next() {
        String body = "91430422MA%07d".formatted(LAST.incrementAndGet());
        return body + CreditCode.checkCharacter(body + "0");
    }
}
