package org.ecobureau.gateway.subgraph;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which of the caller's headers travel on to the services; nothing else does. */
public final class HeaderPolicy {

    private static final List<String> ALWAYS =
            List.of("authorization", "accept-language", "traceparent", "tracestate", "x-request-id");

    /** Headers of one connection or one message, which the gateway writes itself. */
    private static final Set<String> NEVER = Set.of(
            "accept",
            "accept-encoding",
            "connection",
            "content-encoding",
            "content-length",
            "content-type",
            "expect",
            "host",
            "keep-alive",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            HttpSubgraphClient.TIMEOUT);

    private final Set<String> names;

    /** A header that cannot travel on is an {@link IllegalArgumentException}. */
    public HeaderPolicy(List<String> more) {
        var all = new LinkedHashSet<>(ALWAYS);
        more.forEach(name -> all.add(travelling(name.toLowerCase(Locale.ROOT))));
        this.names = Set.copyOf(all);
    }

    private static String travelling(String name) {
        if (NEVER.contains(name)) {
            throw new IllegalArgumentException("pass-headers: " + name + " (expected: a header that can travel on)");
        }
        return name;
    }

    public Map<String, String> passedOn(Function<String, @Nullable String> caller) {
        var headers = new LinkedHashMap<String, String>();
        for (String name : names) {
            var value = caller.apply(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return headers;
    }
}
