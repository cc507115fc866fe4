package org.ecobureau.exchange.reading;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.ecobureau.exchange.subscription.Channel;
import org.ecobureau.exchange.subscription.PasswordHash;
import org.ecobureau.exchange.subscription.Subscription;
import org.ecobureau.exchange.subscription.SubscriptionStatus;
import org.ecobureau.exchange.subscription.Subscriptions;
import org.ecobureau.platform.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows subscribers by user and password. */
@Component
class Readers {

    private static final String BASIC = "Basic ";

    /** Compared with where there is no user, so that an unknown one takes as long as a wrong password. */
    private static final PasswordHash NOBODY =
            new PasswordHash(Base64.getEncoder().encodeToString(new byte[36]));

    private final Subscriptions subscriptions;

    Readers(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /**
     * The subscription that may read the feed now.
     *
     * <p>Errors: {@code CREDENTIALS}, also for a deleted subscription; {@code PAUSED}; {@code NO_FEED}.
     */
    Subscription require(@Nullable String authorization) {
        String[] credentials = credentials(authorization);
        Optional<Stored<Subscription>> found = subscriptions.ofUser(credentials[0]);
        PasswordHash hash =
                found.map(stored -> stored.value().access().password()).orElse(NOBODY);
        boolean known = hash.matches(credentials[1]);
        Subscription subscription = found.map(Stored::value)
                .filter(each -> known && each.status() != SubscriptionStatus.DELETED)
                .orElseThrow(() -> ReadingProblem.CREDENTIALS.with());
        if (subscription.status() == SubscriptionStatus.PAUSED) {
            throw ReadingProblem.PAUSED.with(subscription.pauseReason());
        }
        if (!subscription.channels().contains(Channel.FEED)) {
            throw ReadingProblem.NO_FEED.with();
        }
        return subscription;
    }

    private static String[] credentials(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(BASIC)) {
            throw ReadingProblem.CREDENTIALS.with();
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(authorization.substring(BASIC.length()));
            String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            if (parts.length == 2) {
                return parts;
            }
        } catch (IllegalArgumentException malformed) {
            // Refused below.
        }
        throw ReadingProblem.CREDENTIALS.with();
    }
}
