package org.ecobureau.exchange.delivery;

import java.time.Clock;
import java.time.Instant;
import org.ecobureau.exchange.subscription.Subscription;
import org.ecobureau.exchange.subscription.Subscriptions;
import org.ecobureau.exchange.webhook.WebhookAnswer;
import org.ecobureau.platform.command.Commands;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Pauses a subscription whose webhook has failed too often for too long, or says that it is gone. The notice is the event
 * of the pause, the record, and what the feed answers.
 */
@Component
class AutomaticPause {

    private static final Logger LOG = LoggerFactory.getLogger(AutomaticPause.class);

    private final Subscriptions subscriptions;
    private final Commands commands;
    private final DeliverySettings settings;
    private final Clock clock;
    private final String service;

    AutomaticPause(
            Subscriptions subscriptions,
            Commands commands,
            DeliverySettings settings,
            Clock clock,
            @Value("${spring.application.name}") String service) {
        this.subscriptions = subscriptions;
        this.commands = commands;
        this.settings = settings;
        this.clock = clock;
        this.service = service;
    }

    /** @param before the course as it was before this answer */
    void consider(Stored<Subscription> subscription, Course before, WebhookAnswer answer) {
        int failures = before.failures() + 1;
        Instant now = clock.instant();
        Instant since = before.failingSince() == null ? now : before.failingSince();
        boolean tooLong = failures >= settings.pauseAfter()
                && !since.plus(settings.pauseOver()).isAfter(now);
        if (answer.gone() || tooLong) {
            pause(subscription, reason(answer, failures), before.id() + "/" + now, now);
        }
    }

    private static String reason(WebhookAnswer answer, int failures) {
        String last = answer.status() == null ? String.valueOf(answer.error()) : "HTTP " + answer.status();
        return answer.gone() ? "回调地址已停用（" + last + "）" : "连续%d次推送失败（%s）".formatted(failures, last);
    }

    private void pause(Stored<Subscription> subscription, String reason, String cause, Instant now) {
        try {
            commands.change(
                    subscriptions,
                    subscription.id(),
                    commands.because("automatic-pause/" + cause, service, now),
                    (present, command) -> present.pauseAutomatically(subscription.id(), reason, command.at()));
            LOG.warn("subscription {} is paused: {}", subscription.id(), reason);
        } catch (Problem refused) {
            LOG.info("subscription {} is not paused: {}", subscription.id(), refused.getMessage());
        }
    }
}
