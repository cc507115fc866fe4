package org.ecobureau.exchange.delivery;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecobureau.exchange.broker.SubscriberAccount;
import org.ecobureau.exchange.broker.SubscriberBroker;
import org.ecobureau.exchange.feed.Feed;
import org.ecobureau.exchange.feed.FeedEvent;
import org.ecobureau.exchange.feed.FeedPage;
import org.ecobureau.exchange.subscription.Channel;
import org.ecobureau.exchange.subscription.Subscription;
import org.ecobureau.exchange.subscription.SubscriptionStatus;
import org.ecobureau.exchange.subscription.Subscriptions;
import org.ecobureau.exchange.subscription.Visibilities;
import org.ecobureau.exchange.webhook.WebhookAnswer;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.store.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries one subscription forward on one channel, as far as the feed goes or until something fails. */
@Component
class Carrier {

    private static final Logger LOG = LoggerFactory.getLogger(Carrier.class);
    private static final int PAGE = 200;

    private final Feed feed;
    private final Subscriptions subscriptions;
    private final Visibilities visibilities;
    private final Courses courses;
    private final SubscriberBroker broker;
    private final WebhookCalls webhooks;
    private final AutomaticPause automaticPause;
    private final DeliverySettings settings;
    private final Clock clock;

    Carrier(
            Feed feed,
            Subscriptions subscriptions,
            Visibilities visibilities,
            Courses courses,
            SubscriberBroker broker,
            WebhookCalls webhooks,
            AutomaticPause automaticPause,
            DeliverySettings settings,
            Clock clock) {
        this.feed = feed;
        this.subscriptions = subscriptions;
        this.visibilities = visibilities;
        this.courses = courses;
        this.broker = broker;
        this.webhooks = webhooks;
        this.automaticPause = automaticPause;
        this.settings = settings;
        this.clock = clock;
    }

    static String course(String subscriptionId, Channel channel) {
        return subscriptionId + "/" + channel;
    }

    /** @return whether it went on without a failure */
    boolean carry(String subscriptionId, Channel channel, long start) {
        Optional<Course> taken = courses.take(course(subscriptionId, channel), start, clock.instant());
        if (taken.isEmpty()) {
            return true;
        }
        Course course = taken.get();
        long position = course.position();
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            Optional<Stored<Subscription>> active = active(subscriptionId);
            if (active.isEmpty()) {
                break;
            }
            FeedPage page = feed.read(position, visibilities.of(active.get().value()), PAGE);
            if (!give(active.get(), channel, course, page)) {
                return false;
            }
            if (page.next() > position && !courses.advance(course.id(), page.next(), clock.instant())) {
                return true;
            }
            position = page.next();
            more = page.more();
        }
        courses.release(course.id());
        return true;
    }

    private Optional<Stored<Subscription>> active(String id) {
        return subscriptions.find(id, Scope.ALL).filter(stored -> stored.value().status() == SubscriptionStatus.ACTIVE);
    }

    /** @return whether all of the page was taken */
    private boolean give(Stored<Subscription> subscription, Channel channel, Course course, FeedPage page) {
        return page.events().isEmpty()
                || (channel == Channel.WEBHOOK
                        ? call(subscription, course, page.events())
                        : publish(subscription, channel, course, page.events()));
    }

    private boolean publish(Stored<Subscription> subscription, Channel channel, Course course, List<FeedEvent> events) {
        String user = subscription.value().access().user();
        String queue =
                channel == Channel.AMQP_QUEUE ? SubscriberAccount.queueOf(user) : SubscriberAccount.streamOf(user);
        try {
            broker.publish(queue, events);
            return true;
        } catch (IOException refused) {
            LOG.warn("{} waits: {}", queue, refused.toString());
            wait(course);
            return false;
        }
    }

    private boolean call(Stored<Subscription> subscription, Course course, List<FeedEvent> events) {
        Course present = course;
        for (FeedEvent event : events) {
            if (active(subscription.id()).isEmpty()) {
                return false;
            }
            WebhookAnswer answer = webhooks.send(subscription, event).answer();
            if (!answer.taken()) {
                wait(present);
                automaticPause.consider(subscription, present, answer);
                return false;
            }
            if (!courses.advance(course.id(), event.position(), clock.instant())) {
                return false;
            }
            present = new Course(course.id(), event.position(), 0, null);
        }
        return true;
    }

    private void wait(Course course) {
        Instant now = clock.instant();
        courses.fail(course, now, now.plus(settings.pause(course.failures() + 1)));
    }
}
