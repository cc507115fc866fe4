package org.ecobureau.gateway.execute;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stands in the joined data where a value is missing, and says why. */
record Failure(List<Cause> causes) {

    static Failure of(Cause cause) {
        return new Failure(List.of(cause));
    }

    static Failure unavailable(String service) {
        return of(new Cause(
                "The service " + service + " is not available",
                Map.of("code", "UNAVAILABLE", "service", service),
                List.of()));
    }

    Failure and(Cause cause) {
        var all = new ArrayList<>(causes);
        all.add(cause);
        return new Failure(List.copyOf(all));
    }

    /** The same, seen from a value that depends on the missing one. */
    Failure ofDependent() {
        return new Failure(causes.stream()
                .map(cause -> new Cause(cause.message, cause.extensions, List.of()))
                .toList());
    }

    /**
     * An error of a service.
     *
     * @param below rest of its path from the missing value on, in the service's names
     */
    record Cause(String message, @Nullable Map<String, @Nullable Object> extensions, List<Object> below) {}
}
