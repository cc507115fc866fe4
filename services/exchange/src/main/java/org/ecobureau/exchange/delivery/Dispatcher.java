package org.ecobureau.exchange.delivery;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.ecobureau.exchange.subscription.Channel;
import org.ecobureau.exchange.subscription.Subscription;
import org.ecobureau.exchange.subscription.SubscriptionStatus;
import org.ecobureau.exchange.subscription.Subscriptions;
import org.ecobureau.platform.store.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sees to it that every subscription is carried forward. Each has a worker of its own while
 * it moves; those that failed last share half of the workers, so that however many are dead, the healthy ones go on.
 */
@Component
class Dispatcher implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Subscriptions subscriptions;
    private final Carrier carrier;
    private final Courses courses;
    private final ThreadPoolExecutor workers;
    private final Semaphore forAiling;
    private final Set<String> moving = ConcurrentHashMap.newKeySet();
    private final Set<String> ailing = ConcurrentHashMap.newKeySet();

    Dispatcher(Subscriptions subscriptions, Carrier carrier, Courses courses, DeliverySettings settings) {
        this.subscriptions = subscriptions;
        this.carrier = carrier;
        this.courses = courses;
        this.forAiling = new Semaphore(Math.max(1, settings.workers() / 2));
        this.workers = new ThreadPoolExecutor(
                settings.workers(), settings.workers(), 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "delivery");
                    thread.setDaemon(true);
                    return thread;
                });
        workers.allowCoreThreadTimeOut(true);
    }

    @Scheduled(fixedDelayString = "${ecobureau.exchange.deliveries.look:PT0.5S}")
    void look() {
        for (Stored<Subscription> subscription : subscriptions.all(SubscriptionStatus.ACTIVE)) {
            subscription.value().channels().stream()
                    .filter(Channel::isPush)
                    .forEach(channel -> move(subscription, channel));
        }
    }

    private void move(Stored<Subscription> subscription, Channel channel) {
        String course = Carrier.course(subscription.id(), channel);
        if (!moving.add(course)) {
            return;
        }
        boolean failedLast = ailing.contains(course);
        if (failedLast && !forAiling.tryAcquire()) {
            moving.remove(course);
            return;
        }
        workers.execute(() -> {
            try {
                carry(course, subscription, channel);
            } finally {
                moving.remove(course);
                if (failedLast) {
                    forAiling.release();
                }
            }
        });
    }

    /** Whatever goes wrong, the course is looked at again. */
    private void carry(String course, Stored<Subscription> subscription, Channel channel) {
        boolean well = false;
        try {
            well = carrier.carry(
                    subscription.id(), channel, subscription.value().from());
        } catch (RuntimeException failed) {
            LOG.warn("{} is looked at again: {}", course, failed.toString());
        }
        if (well) {
            ailing.remove(course);
        } else {
            ailing.add(course);
        }
    }

    /** What was under way goes on elsewhere at once, and not only when its lease is over. */
    @Override
    public void destroy() {
        workers.shutdownNow();
        try {
            if (!workers.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Deliveries are still under way after {}", PATIENCE);
            }
            courses.releaseAll();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (MongoException unreachable) {
            LOG.debug("The leases run out by themselves", unreachable);
        }
    }
}
