package org.ecobureau.gateway.protect;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Lets each caller have so many requests in a period, and no more. */
public final class RateLimiter {

    private static final int CALLERS = 100_000;

    private final boolean unlimited;
    private final LoadingCache<String, Bucket> buckets;

    /**
     * @param requests that a caller who was quiet for a period may make at once; 0 for as many as they like
     */
    public RateLimiter(int requests, Duration period) {
        this.unlimited = requests == 0;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(CALLERS)
                .expireAfterAccess(period) // by then a bucket is full again, as a new one is
                .build(caller -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, period))
                        .build());
    }

    /** Refuses a request too many, and tells in whole seconds when the next one may come. */
    public void admit(String caller) {
        if (unlimited) {
            return;
        }
        var probe = buckets.get(caller).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
            throw new Refused("RATE_LIMITED", "Too many requests", Map.of("retryAfter", seconds));
        }
    }
}
