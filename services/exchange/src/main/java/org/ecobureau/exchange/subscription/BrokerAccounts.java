package org.ecobureau.exchange.subscription;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecobureau.exchange.broker.SubscriberAccount;
import org.ecobureau.exchange.broker.SubscriberBroker;
import org.ecobureau.vocabulary.problem.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes the broker's accounts follow the records: at once when a record changes, and again every minute, whatever
 * happened to the one or the other meanwhile.
 */
@Component
class BrokerAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerAccounts.class);

    private final SubscriberBroker broker;
    private final Subscriptions subscriptions;

    BrokerAccounts(SubscriberBroker broker, Subscriptions subscriptions) {
        this.broker = broker;
        this.subscriptions = subscriptions;
    }

    /** @return what the caller should know, where the broker cannot be reached now */
    List<Finding> follow(Subscription subscription) {
        if (subscription.channels().stream().noneMatch(Channel::isAmqp)) {
            return List.of();
        }
        try {
            bring(subscription);
            return List.of();
        } catch (IOException unreachable) {
            LOG.warn(
                    "The account of {} follows later: {}", subscription.access().user(), unreachable.toString());
            return List.of(Finding.of(SubscriptionProblem.BROKER_LATE));
        }
    }

    @Scheduled(fixedDelayString = "${ecobureau.exchange.accounts-interval:PT1M}", initialDelayString = "PT5S")
    void followAll() {
        if (!broker.isAvailable()) {
            return;
        }
        try {
            Set<String> present = broker.users();
            Map<String, Subscription> entitled = new HashMap<>();
            for (SubscriptionStatus alive : List.of(SubscriptionStatus.ACTIVE, SubscriptionStatus.PAUSED)) {
                subscriptions.all(alive).stream()
                        .map(stored -> stored.value())
                        .filter(each -> each.channels().stream().anyMatch(Channel::isAmqp))
                        .forEach(each -> entitled.put(each.access().user(), each));
            }
            for (Subscription each : entitled.values()) {
                if (present.contains(each.access().user()) != (each.status() == SubscriptionStatus.ACTIVE)) {
                    bring(each);
                }
            }
            for (String user : present) {
                if (!entitled.containsKey(user) && isOver(user)) {
                    broker.remove(user);
                }
            }
        } catch (IOException unreachable) {
            LOG.warn("Subscribers' accounts are looked after later: {}", unreachable.toString());
        }
    }

    /** A user whom no record knows is not ours to take away: another installation may share the broker. */
    private boolean isOver(String user) {
        return subscriptions
                .ofUser(user)
                .filter(stored -> stored.value().status() == SubscriptionStatus.DELETED)
                .isPresent();
    }

    private void bring(Subscription subscription) throws IOException {
        SubscriberAccount account = new SubscriberAccount(
                subscription.access().user(),
                subscription.access().password().value(),
                subscription.channels().contains(Channel.AMQP_QUEUE),
                subscription.channels().contains(Channel.AMQP_STREAM));
        switch (subscription.status()) {
            case ACTIVE -> broker.open(account);
            case PAUSED -> broker.suspend(account);
            case DELETED -> broker.remove(account.user());
        }
    }
}
