package org.ecobureau.platform.replay;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.ecobureau.platform.outbox.Topology;
import org.ecobureau.platform.replay.QueueSender.Letter;
import tools.jackson.databind.json.JsonMapper;

/** Asks other services to say things again: to fill a gap, or to build a projection anew. */
public final class Replays {

    private static final int PREFETCH = 200;
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final String service;
    private final ConnectionFactory factory;
    private final QueueSender sender;
    private final JsonMapper json;

    Replays(String service, ConnectionFactory factory, QueueSender sender, JsonMapper json) {
        this.service = service;
        this.factory = factory;
        this.sender = sender;
        this.json = json;
    }

    /**
     * Leaves the request with the broker; the answer comes over the queue that it names, whenever the other service
     * runs.
     *
     * @throws IOException when the broker did not take it; it may be asked again
     */
    public void request(String publisher, ReplayRequest request) throws IOException {
        sender.send(
                Topology.replayQueue(publisher),
                List.of(new Letter(
                        UUID.randomUUID().toString(),
                        "replay-request",
                        "application/json",
                        json.writeValueAsString(request))));
    }

    /**
     * Reads all that another service said of one kind of record, past the service's own queue: waits for the answer, hands
     * on each event, those of one record in their order, and returns after the last one.
     *
     * @param reader of envelopes
     * @throws IOException when the broker is away or gone; nothing is known then of what was not handed on
     */
    public void read(String publisher, String aggregate, Consumer<String> reader)
            throws IOException, InterruptedException {
        String queue = Topology.queue(service) + ".reading-" + UUID.randomUUID();
        try (Connection connection = factory.newConnection(service + "-reading");
                Channel channel = connection.createChannel()) {
            channel.queueDeclare(queue, false, true, true, null);
            channel.basicQos(PREFETCH);
            BlockingQueue<Delivery> answer = new LinkedBlockingQueue<>();
            channel.basicConsume(queue, false, (tag, delivery) -> answer.add(delivery), tag -> {});
            request(publisher, ReplayRequest.ofAggregate(queue, aggregate));
            while (channel.isOpen()) {
                Delivery next = answer.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                if (next == null) {
                    continue;
                }
                if (ReplayRequest.END.equals(next.getProperties().getType())) {
                    return;
                }
                reader.accept(new String(next.getBody(), StandardCharsets.UTF_8));
                channel.basicAck(next.getEnvelope().getDeliveryTag(), false);
            }
            throw new IOException("the channel was closed before the answer was whole");
        } catch (TimeoutException | ShutdownSignalException gone) {
            throw new IOException(gone);
        }
    }
}
