package org.ecobureau.platform.replay;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ecobureau.platform.outbox.Topology;
import tools.jackson.databind.json.JsonMapper;

/** Asks other services to say things again: to fill a gap, or to build a projection anew. */
public final class Replays {

    private static final long CONFIRM_MILLIS = 10_000;

    private final ConnectionFactory factory;
    private final JsonMapper json;
    private final String service;

    Replays(ConnectionFactory factory, JsonMapper json, String service) {
        this.factory = factory;
        this.json = json;
        this.service = service;
    }

    /**
     * Leaves the request with the broker; the answer comes over the queue that it names, whenever the other service
     * runs.
     *
     * @throws IOException when the broker did not take it; it may be asked again
     */
    public void request(String publisher, ReplayRequest request) throws IOException {
        AtomicBoolean returned = new AtomicBoolean();
        try (Connection connection = factory.newConnection(service + "-replay-request");
                Channel channel = connection.createChannel()) {
            channel.confirmSelect();
            channel.addReturnListener(message -> returned.set(true));
            channel.basicPublish(
                    "",
                    Topology.replayQueue(publisher),
                    true,
                    new AMQP.BasicProperties.Builder()
                            .contentType("application/json")
                            .deliveryMode(2)
                            .build(),
                    json.writeValueAsString(request).getBytes(StandardCharsets.UTF_8));
            channel.waitForConfirmsOrDie(CONFIRM_MILLIS);
        } catch (TimeoutException late) {
            throw new IOException(late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        } catch (IOException failed) {
            throw returned.get() ? noQueue(publisher) : failed;
        }
        if (returned.get()) {
            throw noQueue(publisher);
        }
    }

    private static IOException noQueue(String publisher) {
        return new IOException("no queue " + Topology.replayQueue(publisher));
    }
}
