package org.ecobureau.exchange.subscription;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.ecobureau.exchange.broker.SubscriberAccount;
import org.ecobureau.exchange.broker.SubscriberBroker;
import org.ecobureau.exchange.webhook.WebhookSecret;
import org.springframework.stereotype.Component;

/** Makes credentials. */
@Component
class CredentialDesk {

    /** A new password in the clear, and what of it is kept. */
    record Draft(String password, PasswordHash hash, WebhookSecret secret) {

        @Override
        public String toString() {
            return "…";
        }
    }

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final SubscriberBroker broker;
    private final CredentialSettings settings;

    CredentialDesk(SubscriberBroker broker, CredentialSettings settings) {
        this.broker = broker;
        this.settings = settings;
    }

    Draft draft() {
        byte[] password = new byte[BYTES];
        random.nextBytes(password);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(password);
        return new Draft(text, PasswordHash.of(text, random), WebhookSecret.random(random));
    }

    /** For a subscriber who has none yet. */
    Access first(Draft draft) {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        String user = "subscriber-" + UUID.randomUUID();
        return new Access(user, draft.hash(), Base64.getEncoder().encodeToString(key), draft.secret(), null, null);
    }

    /** For one who has some. */
    Access next(Access present, Draft draft, Instant now) {
        return present.rotated(draft.hash(), draft.secret(), now.plus(settings.secretOverlap()));
    }

    /** What the subscriber is told. */
    Credentials credentials(Subscription subscription, Draft draft) {
        Set<Channel> channels = subscription.channels();
        String user = subscription.access().user();
        boolean amqp = channels.stream().anyMatch(Channel::isAmqp);
        return new Credentials(
                user,
                draft.password(),
                amqp ? broker.addressFor(user) : null,
                amqp ? broker.virtualHost() : null,
                channels.contains(Channel.AMQP_QUEUE) ? SubscriberAccount.queueOf(user) : null,
                channels.contains(Channel.AMQP_STREAM) ? SubscriberAccount.streamOf(user) : null,
                channels.contains(Channel.FEED) ? settings.feedUri().toString() : null,
                channels.contains(Channel.WEBHOOK) ? draft.secret().value() : null);
    }
}
