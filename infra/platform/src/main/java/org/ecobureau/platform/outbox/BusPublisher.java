package org.ecobureau.platform.outbox;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends events over one channel in confirm mode and says which of them the broker took: confirmed, and not returned as
 * unroutable. Used by one thread. After any failure the channel is given up and the next call opens a new one.
 */
final class BusPublisher {

    private static final Logger LOG = LoggerFactory.getLogger(BusPublisher.class);
    private static final Duration CONFIRM_TIMEOUT = Duration.ofSeconds(30);

    private final BusConnection bus;
    private final Topology topology;
    private final RelayMetrics metrics;
    private @Nullable Channel channel;

    /** Events of the present batch by delivery tag; emptied by confirms. */
    private final ConcurrentSkipListMap<Long, String> unconfirmed = new ConcurrentSkipListMap<>();

    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private volatile CountDownLatch answered = new CountDownLatch(0);

    BusPublisher(BusConnection bus, Topology topology, RelayMetrics metrics) {
        this.bus = bus;
        this.topology = topology;
        this.metrics = metrics;
    }

    /** Whether the broker has asked to send nothing. */
    boolean isBlocked() {
        return bus.isBlocked();
    }

    /**
     * Publishes the events, no two of one record among them, and waits for the broker's answers.
     *
     * @return ids of those that the broker took
     */
    Set<String> publish(Collection<PendingEvent> events) throws IOException, TimeoutException, InterruptedException {
        try {
            Channel open = open();
            refused.clear();
            unconfirmed.clear();
            answered = new CountDownLatch(events.size());
            for (PendingEvent event : events) {
                unconfirmed.put(open.getNextPublishSeqNo(), event.id());
                open.basicPublish(
                        Topology.EXCHANGE,
                        event.type(),
                        topology.isConsumed(event.type()),
                        properties(event),
                        event.envelope().getBytes(StandardCharsets.UTF_8));
            }
            awaitAnswers(open);
            Set<String> taken = new HashSet<>();
            events.forEach(event -> taken.add(event.id()));
            taken.removeAll(refused);
            metrics.confirmed(taken.size());
            return taken;
        } catch (IOException | TimeoutException | RuntimeException failed) {
            close();
            throw failed;
        }
    }

    private void awaitAnswers(Channel open) throws IOException, TimeoutException, InterruptedException {
        while (!answered.await(CONFIRM_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
            // A broker in need of memory or disk answers late, and sending once more would not help it.
            if (!bus.isBlocked()) {
                throw new TimeoutException("no confirm within " + CONFIRM_TIMEOUT);
            }
        }
        if (!open.isOpen()) {
            throw new IOException("the channel was closed before every confirm came");
        }
    }

    private static AMQP.BasicProperties properties(PendingEvent event) {
        return new AMQP.BasicProperties.Builder()
                .contentType(EventEnvelope.CONTENT_TYPE)
                .deliveryMode(2)
                .messageId(event.id())
                .type(event.type())
                .headers(event.trace() == null ? null : Map.of(TraceParent.HEADER, event.trace()))
                .build();
    }

    private Channel open() throws IOException, TimeoutException {
        Channel present = channel;
        if (present != null && present.isOpen()) {
            return present;
        }
        Channel fresh = bus.channel();
        fresh.confirmSelect();
        fresh.addReturnListener(returned -> {
            LOG.error("No queue for {}: {}", returned.getRoutingKey(), returned.getReplyText());
            metrics.returned();
            refused.add(returned.getProperties().getMessageId());
        });
        fresh.addConfirmListener(
                (tag, multiple) -> answer(tag, multiple, true), (tag, multiple) -> answer(tag, multiple, false));
        // A closed channel answers nothing more: whoever waits must not wait for the time-out.
        fresh.addShutdownListener(cause -> {
            CountDownLatch latch = answered;
            while (latch.getCount() > 0) {
                latch.countDown();
            }
        });
        channel = fresh;
        return fresh;
    }

    private void answer(long tag, boolean multiple, boolean taken) {
        Map<Long, String> named = multiple ? unconfirmed.headMap(tag, true) : unconfirmed.subMap(tag, true, tag, true);
        for (String id : List.copyOf(named.values())) {
            if (!taken) {
                metrics.refused();
                refused.add(id);
            }
            answered.countDown();
        }
        named.clear();
    }

    private void close() {
        Channel open = channel;
        channel = null;
        if (open != null) {
            try {
                open.abort();
            } catch (IOException | RuntimeException broken) {
                LOG.debug("A channel that is given up anyway", broken);
            }
        }
    }
}
