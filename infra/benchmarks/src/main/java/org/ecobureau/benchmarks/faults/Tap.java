package org.ecobureau.benchmarks.faults;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ecobureau.platform.outbox.Topology;

/**
 * A queue of the harness beside those of the services. It is emptied only while nothing is broken, so that what it
 * gives is what the broker took, once each, in the order in which it came.
 */
final class Tap {

    static final String REGISTERED = "permits.enterprise-registered.v1";
    static final String RENAMED = "permits.enterprise-renamed.v1";
    static final List<String> TYPES = List.of(REGISTERED, RENAMED);
    static final String QUEUE = "faults.tap";

    private static final int QUIET_MILLIS = 700;
    private static final List<String> UNREAD =
            List.of(Topology.queue("medical-waste"), Topology.queue("remediation"), Topology.queue("exchange"));

    /** Something to do on a channel. */
    @FunctionalInterface
    interface Work<T> {
        T on(Channel channel) throws IOException;
    }

    private final ConnectionFactory factory = new ConnectionFactory();

    Tap(String uri) {
        try {
            factory.setUri(uri);
        } catch (URISyntaxException | GeneralSecurityException e) {
            throw new IllegalArgumentException("not the address of a broker", e);
        }
        on(channel -> {
            channel.exchangeDeclare(Topology.EXCHANGE, BuiltinExchangeType.TOPIC, true);
            return channel.queueDeclare(QUEUE, true, false, false, Map.of("x-queue-type", "quorum"));
        });
        TYPES.forEach(type -> bind(QUEUE, type));
    }

    /** Does something on a channel of its own. */
    <T> T on(Work<T> work) {
        try (Connection connection = factory.newConnection("faults");
                Channel channel = connection.createChannel()) {
            return work.on(channel);
        } catch (IOException | TimeoutException e) {
            throw new IllegalStateException("the broker does not answer the harness", e);
        }
    }

    void bind(String queue, String type) {
        on(channel -> channel.queueBind(queue, Topology.EXCHANGE, type));
    }

    void unbind(String queue, String type) {
        on(channel -> channel.queueUnbind(queue, Topology.EXCHANGE, type));
    }

    /** Takes everything out of the queue. */
    List<Delivery> drain() {
        List<Delivery> drained = Collections.synchronizedList(new ArrayList<>());
        on(channel -> {
            channel.basicConsume(
                    QUEUE,
                    true,
                    (tag, message) -> drained.add(new Delivery(
                            message.getProperties().getMessageId(),
                            message.getEnvelope().getRoutingKey(),
                            message.getBody())),
                    tag -> {});
            int before;
            do {
                before = drained.size();
                sleep(QUIET_MILLIS);
            } while (drained.size() > before || channel.messageCount(QUEUE) > 0);
            return before;
        });
        return List.copyOf(drained);
    }

    /** Empties the queues of services that do not run. */
    void clearUnread() {
        for (String queue : UNREAD) {
            try {
                on(channel -> channel.queuePurge(queue));
            } catch (IllegalStateException | com.rabbitmq.client.AlreadyClosedException noSuchQueue) {
                continue;
            }
        }
    }

    /** Puts messages into a queue past all exchanges, and returns when it has them. */
    void send(String queue, List<Delivery> messages) {
        on(channel -> {
            channel.confirmSelect();
            for (Delivery message : messages) {
                channel.basicPublish(
                        "",
                        queue,
                        new AMQP.BasicProperties.Builder()
                                .contentType("application/cloudevents+json")
                                .deliveryMode(2)
                                .messageId(message.id())
                                .type(message.type())
                                .build(),
                        message.body());
            }
            try {
                return channel.waitForConfirms(60_000);
            } catch (InterruptedException | TimeoutException e) {
                throw new IOException(e);
            }
        });
    }

    private static void sleep(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
