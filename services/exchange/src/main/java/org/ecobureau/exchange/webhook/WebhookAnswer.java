package org.ecobureau.exchange.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of a call.
 *
 * @param status of HTTP; null when no answer came
 * @param error why no answer came; null when one did
 */
public record WebhookAnswer(
        @Nullable Integer status, @Nullable String error, Duration duration) {

    private static final int GONE = 410;

    /** Whether the subscriber has taken the message: any status from 200 to 299, and no other. */
    public boolean taken() {
        return status != null && status >= 200 && status < 300;
    }

    /** Whether the subscriber wants no more messages. */
    public boolean gone() {
        return status != null && status == GONE;
    }
}
