package org.ecobureau.platform.store;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Since when things have not changed, as far as this process has looked. Says of another process that it is gone without
 * trusting its clock, or the wall clock of this one.
 */
public final class Sightings {

    private record Sighting(@Nullable Object value, long at) {}

    private final LongSupplier nanos;
    private final Map<Object, Sighting> latest = new HashMap<>();

    /** @param nanos such as {@link System#nanoTime} */
    public Sightings(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** For how long the thing has been seen with this value; zero at first sight and after every change. */
    public synchronized Duration unchanged(Object thing, @Nullable Object value) {
        long now = nanos.getAsLong();
        Sighting seen = latest.get(thing);
        if (seen == null || !Objects.equals(seen.value(), value)) {
            latest.put(thing, new Sighting(value, now));
            return Duration.ZERO;
        }
        return Duration.ofNanos(now - seen.at());
    }

    /** Forgets a thing that is no more. */
    public synchronized void forget(Object thing) {
        latest.remove(thing);
    }
}
