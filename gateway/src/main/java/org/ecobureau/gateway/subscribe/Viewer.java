package org.ecobureau.gateway.subscribe;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who subscribes.
 *
 * @param name by which callers are told apart
 * @param known whether the caller has shown a token
 * @param all whether every event may be told
 * @param party as which the caller stands in the events that may be told; null for nobody
 * @param until when the token holds; null for ever
 * @param headers that travel on to the services
 */
public record Viewer(
        String name,
        boolean known,
        boolean all,
        @Nullable String party,
        @Nullable Instant until,
        Map<String, String> headers) {

    boolean sees(BusEvent event, Iterable<String> parties) {
        if (all) {
            return true;
        }
        for (var path : parties) {
            if (party != null && BusEvent.values(event.envelope(), path).contains(party)) {
                return true;
            }
        }
        return false;
    }

    boolean seesNothing() {
        return !all && party == null;
    }
}
