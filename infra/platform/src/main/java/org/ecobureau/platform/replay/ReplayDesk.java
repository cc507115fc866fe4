package org.ecobureau.platform.replay;

import com.mongodb.MongoException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.Delivery;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ecobureau.platform.background.BackgroundWorker;
import org.ecobureau.platform.outbox.Topology;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Waits for those who ask the service to say things again. A request is taken off its queue when it was answered in
 * full; one that makes no sense is logged and dropped.
 */
final class ReplayDesk extends BackgroundWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayDesk.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final String service;
    private final ConnectionFactory factory;
    private final Topology topology;
    private final ReplayAnswer answer;
    private final JsonMapper json;
    private Duration pause = Duration.ZERO;

    ReplayDesk(String service, ConnectionFactory factory, Topology topology, ReplayAnswer answer, JsonMapper json) {
        super("replay-desk");
        this.service = service;
        this.factory = factory;
        this.topology = topology;
        this.answer = answer;
        this.json = json;
    }

    /** Serves for as long as the broker is there. */
    @Override
    protected Duration round() throws InterruptedException {
        try {
            serve();
            pause = Duration.ZERO;
        } catch (IOException | TimeoutException | MongoException | com.rabbitmq.client.ShutdownSignalException away) {
            pause = longer(pause);
            LOG.warn("Nothing is said again for {} ms: {}", pause.toMillis(), away.toString());
        }
        return pause;
    }

    @Override
    protected boolean isInterruptible() {
        return true;
    }

    private static Duration longer(Duration pause) {
        return pause.isZero() ? FIRST_PAUSE : Collections.min(List.of(LONGEST_PAUSE, pause.multipliedBy(2)));
    }

    private void serve() throws IOException, TimeoutException, InterruptedException {
        Connection connection = factory.newConnection(service + "-replay");
        try {
            Channel channel = connection.createChannel();
            topology.declare(channel);
            channel.basicQos(1);
            BlockingQueue<Delivery> requests = new LinkedBlockingQueue<>();
            channel.basicConsume(
                    Topology.replayQueue(service), false, (tag, delivery) -> requests.add(delivery), tag -> {});
            while (isRunning() && channel.isOpen()) {
                Delivery request = requests.poll(1, TimeUnit.SECONDS);
                if (request != null) {
                    answer(connection, request.getBody());
                    channel.basicAck(request.getEnvelope().getDeliveryTag(), false);
                }
            }
        } finally {
            connection.abort(1_000);
        }
    }

    private void answer(Connection connection, byte[] body) throws IOException, TimeoutException, InterruptedException {
        ReplayRequest request;
        try {
            request = json.readValue(body, ReplayRequest.class);
        } catch (JacksonException malformed) {
            LOG.warn("A replay request of {} bytes is dropped: {}", body.length, malformed.getOriginalMessage());
            return;
        }
        if (!request.isSound()) {
            LOG.warn("A replay request is dropped, for it makes no sense: {}", request);
            return;
        }
        long said = answer.give(connection, request);
        if (said < 0) {
            LOG.warn("A replay request is dropped, for nobody listens on {}", request.queue());
        } else {
            LOG.info("{} events said again to {}", said, request.queue());
        }
    }
}
