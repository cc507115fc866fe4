package org.ecobureau.exchange.subscription;

import java.time.Instant;
import java.util.List;
import org.ecobureau.exchange.webhook.WebhookSecret;
import org.jspecify.annotations.Nullable;

/**
 * How a subscriber is known.
 *
 * @param user of feed and broker, for ever
 * @param cursorKey seals this subscriber's places in the feed, for ever; Base64
 * @param former secret that still signs beside the present one; null before the first change
 * @param formerUntil when it no longer does
 */
public record Access(
        String user,
        PasswordHash password,
        String cursorKey,
        WebhookSecret secret,
        @Nullable WebhookSecret former,
        @Nullable Instant formerUntil) {

    /** The same user with another password and secret. */
    Access rotated(PasswordHash newPassword, WebhookSecret newSecret, Instant formerEnds) {
        return new Access(user, newPassword, cursorKey, newSecret, secret, formerEnds);
    }

    /** The secrets that sign a message now. */
    public List<WebhookSecret> secrets(Instant now) {
        WebhookSecret earlier = former;
        return earlier != null && formerUntil != null && now.isBefore(formerUntil)
                ? List.of(secret, earlier)
                : List.of(secret);
    }
}
