package org.ecobureau.gateway.web;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header by which services know to which trace a request belongs, as the W3C recommends it. */
final class TraceParent {

    static final String HEADER = "traceparent";

    private static final Pattern VALID =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

    private TraceParent() {}

    static boolean isValid(@Nullable String header) {
        return header != null && VALID.matcher(header).matches();
    }

    /** Of a trace that begins here and that nobody has decided to record. */
    static String next() {
        var random = ThreadLocalRandom.current();
        var bytes = new byte[24];
        random.nextBytes(bytes);
        bytes[0] |= 1;
        bytes[16] |= 1;
        var hex = HexFormat.of();
        return "00-" + hex.formatHex(bytes, 0, 16) + "-" + hex.formatHex(bytes, 16, 24) + "-00";
    }
}
