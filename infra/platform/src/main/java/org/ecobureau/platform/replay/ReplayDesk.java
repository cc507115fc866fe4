package org.ecobureau.platform.replay;

import com.mongodb.MongoException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.Delivery;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ecobureau.platform.outbox.Topology;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Waits for those who ask the service to say things again. A request is taken off its queue when it was answered in
 * full; one that makes no sense is logged and dropped.
 */
final class ReplayDesk implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayDesk.class);
    private static final long LONGEST_PAUSE = 10_000;
    private static final long PATIENCE = 5_000;

    private final String service;
    private final ConnectionFactory factory;
    private final Topology topology;
    private final ReplayAnswer answer;
    private final JsonMapper json;
    private volatile boolean running;
    private @Nullable Thread thread;

    ReplayDesk(String service, ConnectionFactory factory, Topology topology, ReplayAnswer answer, JsonMapper json) {
        this.service = service;
        this.factory = factory;
        this.topology = topology;
        this.answer = answer;
        this.json = json;
    }

    @Override
    public void start() {
        running = true;
        Thread started = new Thread(this::run, "replay-desk");
        started.setDaemon(true);
        thread = started;
        started.start();
    }

    @Override
    public void stop() {
        running = false;
        Thread stopping = thread;
        if (stopping != null) {
            stopping.interrupt();
            try {
                stopping.join(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        long pause = 0;
        while (running) {
            try {
                Thread.sleep(pause);
                serve();
                pause = 0;
            } catch (InterruptedException stopped) {
                return;
            } catch (IOException
                    | TimeoutException
                    | MongoException
                    | com.rabbitmq.client.ShutdownSignalException away) {
                pause = Math.min(LONGEST_PAUSE, Math.max(200, pause * 2));
                LOG.warn("Nothing is said again for {} ms: {}", pause, away.toString());
            }
        }
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
            while (running && channel.isOpen()) {
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
