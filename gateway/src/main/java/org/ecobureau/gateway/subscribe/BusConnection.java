package org.ecobureau.gateway.subscribe;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes every event of the bus through a queue of its own, which goes with the connection. A lost connection is made
 * anew for as long as it takes; the gateway serves meanwhile.
 */
public final class BusConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BusConnection.class);
    private static final int MOST_WAITING = 100_000;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;
    private static final int ABORT_MILLIS = 1_000;

    private final ConnectionFactory factory = new ConnectionFactory();
    private final String exchange;
    private final RecentEvents events;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "events-bus");
    private volatile boolean connected;

    /**
     * @param exchange topic exchange on which the services say what happens
     */
    public BusConnection(URI uri, String exchange, RecentEvents events) {
        this.exchange = exchange;
        this.events = events;
        try {
            factory.setUri(uri);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("ecobureau.gateway.events.bus: not an AMQP address", e);
        }
        factory.setAutomaticRecoveryEnabled(false);
        factory.setRequestedHeartbeat(10);
        factory.setConnectionTimeout(5_000);
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    public boolean isConnected() {
        return connected;
    }

    private void run() {
        long pause = 100;
        String told = "";
        while (stop.getCount() > 0) {
            try {
                listen();
                pause = 100;
                told = "";
            } catch (IOException | TimeoutException e) {
                if (!e.toString().equals(told)) {
                    told = e.toString();
                    LOG.warn("No events for now, the bus cannot be reached: {}", told);
                }
            } catch (InterruptedException e) {
                return;
            }
            try {
                if (stop.await(pause, TimeUnit.MILLISECONDS)) {
                    return;
                }
            } catch (InterruptedException e) {
                return;
            }
            pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
        }
    }

    /** Returns when the connection is lost or the gateway stops. */
    private void listen() throws IOException, TimeoutException, InterruptedException {
        var connection = factory.newConnection("gateway events");
        var lost = new CountDownLatch(1);
        connection.addShutdownListener(cause -> lost.countDown());
        try {
            consume(connection, lost);
            connected = true;
            LOG.info("Events of {} are listened to", exchange);
            while (!lost.await(200, TimeUnit.MILLISECONDS) && stop.getCount() > 0) {
                continue;
            }
        } finally {
            connected = false;
            connection.abort(ABORT_MILLIS);
        }
    }

    private void consume(Connection connection, CountDownLatch lost) throws IOException {
        var channel = connection.createChannel();
        var queue = exchange + ".gateway-" + UUID.randomUUID();
        channel.exchangeDeclare(exchange, BuiltinExchangeType.TOPIC, true);
        channel.queueDeclare(queue, false, true, true, Map.of("x-max-length", MOST_WAITING));
        channel.queueBind(queue, exchange, "#");
        events.begin();
        channel.basicConsume(queue, true, new DefaultConsumer(channel) {

            @Override
            public void handleDelivery(String tag, Envelope envelope, AMQP.BasicProperties properties, byte[] body) {
                take(body);
            }

            @Override
            public void handleCancel(String tag) {
                lost.countDown();
            }
        });
    }

    private void take(byte[] body) {
        try {
            events.take(body);
        } catch (IllegalArgumentException e) {
            LOG.warn("What came over the bus is passed over: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        stop.countDown();
        thread.interrupt();
    }
}
