package org.ecobureau.remediation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.ecobureau.vocabulary.standard.CreditCode;

/** Values for tests. */
public final class Samples {

    private static final AtomicInteger LAST = new AtomicInteger();

    private Samples() {}

    /** A valid credit code that no other test uses. */
    public static String newCode() {
        String body = "91430422R%08d".formatted(LAST.incrementAndGet());
        return body + CreditCode.checkCharacter(body + "0");
    }

    /** A name that no other test uses. */
    public static String newName(String what) {
        return what + LAST.incrementAndGet();
    }

    /** Nine o'clock of that day in the bureau's zone. */
    public static Instant at(String day) {
        return OffsetDateTime.parse(day + "T09:00:00+08:00").toInstant();
    }

    /** What the store gives back for a document. */
    public static Document throughTheStore(Document document) {
        BsonDocument bson = document.toBsonDocument();
        return new DocumentCodec()
                .decode(bson.asBsonReader(), DecoderContext.builder().build());
    }
}
