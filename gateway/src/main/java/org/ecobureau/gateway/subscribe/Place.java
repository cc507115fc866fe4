package org.ecobureau.gateway.subscribe;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where in the stream of events a subscriber stands; callers know it as a text that says nothing to them.
 *
 * <p>An event that came over the bus has a number that only the gateway gives that received it; anybody else goes by the
 * moment. One that was read from the record has the record's own place.
 *
 * @param run of the gateway, with one connection to the bus; null for a place in the record
 * @param number within the run
 * @param at when it came
 * @param recorded place in the record; null for one on the bus
 */
record Place(
        @Nullable String run,
        long number,
        Instant at,
        @Nullable String recorded) {

    private static final Pattern ON_BUS = Pattern.compile("b:([0-9a-f]{1,16}):(\\d{1,18}):(\\d{1,18})");
    private static final Pattern RECORDED = Pattern.compile("r:([!-~]{1,200})");

    static Place onBus(String run, long number, Instant at) {
        return new Place(run, number, at, null);
    }

    static Place inRecord(String recorded) {
        return new Place(null, 0, Instant.EPOCH, recorded);
    }

    /** What is no place is an {@link IllegalArgumentException}. */
    static Place read(String text) {
        var decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.ISO_8859_1);
        var onBus = ON_BUS.matcher(decoded);
        if (onBus.matches()) {
            return onBus(
                    onBus.group(1),
                    Long.parseLong(onBus.group(2)),
                    Instant.ofEpochMilli(Long.parseLong(onBus.group(3))));
        }
        var recorded = RECORDED.matcher(decoded);
        if (recorded.matches()) {
            return inRecord(recorded.group(1));
        }
        throw new IllegalArgumentException("not a place");
    }

    String text() {
        var plain = recorded == null ? "b:" + run + ":" + number + ":" + at.toEpochMilli() : "r:" + recorded;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.ISO_8859_1));
    }
}
