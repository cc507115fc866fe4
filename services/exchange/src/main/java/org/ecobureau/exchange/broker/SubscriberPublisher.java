package org.ecobureau.exchange.broker;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.ecobureau.exchange.feed.FeedEvent;
import org.ecobureau.platform.outbox.EventEnvelope;
import org.jspecify.annotations.Nullable;

/** Lays events into subscribers' queues, over one connection to their virtual host. */
final class SubscriberPublisher implements AutoCloseable {

    private static final long CONFIRM_MILLIS = 30_000;

    private final ConnectionFactory factory;
    private @Nullable Connection connection;

    SubscriberPublisher(ConnectionFactory factory) {
        this.factory = factory;
    }

    void publish(String queue, List<FeedEvent> events) throws IOException {
        AtomicReference<@Nullable String> returned = new AtomicReference<>();
        try (Channel channel = connection().createChannel()) {
            channel.confirmSelect();
            channel.addReturnListener(message -> returned.set(message.getReplyText()));
            for (FeedEvent event : events) {
                channel.basicPublish(
                        "", queue, true, properties(event), event.envelope().getBytes(StandardCharsets.UTF_8));
            }
            channel.waitForConfirmsOrDie(CONFIRM_MILLIS);
        } catch (TimeoutException | RuntimeException broken) {
            throw new IOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
        if (returned.get() != null) {
            throw new IOException(queue + ": " + returned.get());
        }
    }

    private static AMQP.BasicProperties properties(FeedEvent event) {
        return new AMQP.BasicProperties.Builder()
                .contentType(EventEnvelope.CONTENT_TYPE)
                .deliveryMode(2)
                .messageId(event.id())
                .type(event.type())
                .build();
    }

    private synchronized Connection connection() throws IOException, TimeoutException {
        Connection present = connection;
        if (present != null && present.isOpen()) {
            return present;
        }
        Connection fresh = factory.newConnection("exchange-subscribers");
        connection = fresh;
        return fresh;
    }

    @Override
    public synchronized void close() {
        Connection open = connection;
        if (open != null) {
            open.abort(1_000);
        }
    }
}
