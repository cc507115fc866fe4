package org.ecobureau.platform.outbox;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The relay's own connection to the broker, made anew when it is lost. The first channel of each connection declares
 * the topology.
 */
final class BusConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BusConnection.class);
    private static final int ABORT_MILLIS = 1_000;

    private final ConnectionFactory factory;
    private final Topology topology;
    private final String name;
    private @Nullable Connection connection;
    private volatile boolean blocked;

    BusConnection(ConnectionFactory factory, Topology topology, String name) {
        this.factory = factory;
        this.topology = topology;
        this.name = name;
    }

    /**
     * A new channel.
     *
     * @throws IllegalStateException if the broker holds something of the same name in another form
     */
    synchronized Channel channel() throws IOException, TimeoutException {
        Connection open = connection;
        if (open == null || !open.isOpen()) {
            open = connect();
            connection = open;
        }
        return open.createChannel();
    }

    private Connection connect() throws IOException, TimeoutException {
        blocked = false;
        Connection fresh = factory.newConnection(name);
        fresh.addBlockedListener(
                reason -> {
                    blocked = true;
                    LOG.warn("The broker takes nothing for now, events stay with their records: {}", reason);
                },
                () -> {
                    blocked = false;
                    LOG.info("The broker takes events again");
                });
        try (Channel declaring = fresh.createChannel()) {
            topology.declare(declaring);
        } catch (IOException refused) {
            fresh.abort(ABORT_MILLIS);
            if (refused.getCause() instanceof ShutdownSignalException signal
                    && signal.getReason() instanceof AMQP.Channel.Close close) {
                throw new IllegalStateException(
                        "the bus differs from the catalogue of events: " + close.getReplyText(), refused);
            }
            throw refused;
        }
        return fresh;
    }

    /** Whether the broker has asked to send nothing. */
    boolean isBlocked() {
        return blocked;
    }

    @Override
    public synchronized void close() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            open.abort(ABORT_MILLIS);
        }
    }
}
