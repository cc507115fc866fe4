package org.ecobureau.medicalwaste;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;

/** Values for tests. */
public final class Samples {

    private static final AtomicInteger SERIAL = new AtomicInteger();

    private Samples() {}

    /** A valid credit code that no other test has. */
    public static String newCode() {
        String body = "91430422T%08d".formatted(SERIAL.incrementAndGet());
        return body + CreditCode.checkCharacter(body + "0");
    }

    /** A moment in the bureau's zone, {@code 2020-02-15T09:00}. */
    public static Instant at(String local) {
        return OffsetDateTime.parse(local + ":00+08:00").toInstant();
    }

    public static Quantity kilograms(String value) {
        return Quantity.of(value, Unit.KG);
    }

    /** A weight of up to a tonne, in grams. */
    public static Quantity anyWeight(Random random) {
        return new Quantity(BigDecimal.valueOf(1 + random.nextInt(1_000_000), 3), Unit.KG);
    }

    /** A moment in the 2020s, in milliseconds as the store keeps them. */
    public static Instant anyMoment(Random random) {
        return at("2020-01-01T00:00").plusMillis(random.nextLong(1L << 37));
    }

    public static <E extends Enum<E>> E any(Class<E> type, Random random) {
        E[] all = type.getEnumConstants();
        return all[random.nextInt(all.length)];
    }

    /** What the store gives back for a document. */
    public static Document throughTheStore(Document document) {
        BsonDocument bson = document.toBsonDocument();
        return new DocumentCodec()
                .decode(bson.asBsonReader(), DecoderContext.builder().build());
    }
}
