package org.ecobureau.platform.replay;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Puts messages into one queue, past the exchange that serves everybody. */
public final class QueueSender {

    private static final long CONFIRM_MILLIS = 10_000;

    /**
     * A message for a queue.
     *
     * @param id an event's id, or any other name
     */
    public record Letter(String id, String type, String contentType, String text) {}

    private final ConnectionFactory factory;
    private final String name;

    QueueSender(ConnectionFactory factory, String name) {
        this.factory = factory;
        this.name = name;
    }

    /**
     * Returns when the broker has taken all of them.
     *
     * @throws IOException when it did not take every one; all may be sent again
     */
    public void send(String queue, List<Letter> letters) throws IOException {
        AtomicBoolean returned = new AtomicBoolean();
        try (Connection connection = factory.newConnection(name);
                Channel channel = connection.createChannel()) {
            channel.confirmSelect();
            channel.addReturnListener(message -> returned.set(true));
            for (Letter letter : letters) {
                channel.basicPublish(
                        "", queue, true, properties(letter), letter.text().getBytes(StandardCharsets.UTF_8));
            }
            channel.waitForConfirmsOrDie(CONFIRM_MILLIS);
        } catch (TimeoutException late) {
            throw new IOException(late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        } catch (IOException failed) {
            throw returned.get() ? noQueue(queue) : failed;
        }
        if (returned.get()) {
            throw noQueue(queue);
        }
    }

    private static AMQP.BasicProperties properties(Letter letter) {
        return new AMQP.BasicProperties.Builder()
                .contentType(letter.contentType())
                .deliveryMode(2)
                .messageId(letter.id())
                .type(letter.type())
                .build();
    }

    private static IOException noQueue(String queue) {
        return new IOException("no queue " + queue);
    }
}
