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
            List.of("authorization", "accept-language", "traceparent", "x-request-id");

    private final Set<String> names;

    public HeaderPolicy(List<String> more) {
        var all = new LinkedHashSet<>(ALWAYS);
        more.forEach(name -> all.add(name.toLowerCase(Locale.ROOT)));
        this.names = Set.copyOf(all);
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
