package org.ecobureau.gateway.subscribe;

import graphql.ExecutionResult;
import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.ecobureau.gateway.execute.PreparedSubscription;
import org.ecobureau.gateway.subgraph.SubgraphAnswer;
import org.ecobureau.gateway.subgraph.SubgraphStream;
import org.ecobureau.gateway.subgraph.SubgraphUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The messages of the service that owns a subscription. Those that the subscriber has no time for wait there. */
final class RelayedMessages implements Drain.Source {

    private static final Logger LOG = LoggerFactory.getLogger(RelayedMessages.class);
    private static final int WAITING = 16;

    private final PreparedSubscription subscription;
    private final Opening opening;
    private final BlockingQueue<SubgraphAnswer> waiting = new ArrayBlockingQueue<>(WAITING);
    private volatile @Nullable SubgraphStream stream;
    private volatile boolean closed;
    private volatile boolean over;
    private volatile boolean failed;

    /** Subscribes at the service. */
    interface Opening {

        SubgraphStream open() throws IOException;
    }

    RelayedMessages(PreparedSubscription subscription, Opening opening) {
        this.subscription = subscription;
        this.opening = opening;
    }

    /**
     * Reads until either side ends it.
     *
     * @param news told of each message and of the end
     */
    void read(Runnable news) {
        try (var open = opening.open()) {
            stream = open;
            for (var message = open.next(); message != null && !closed; message = open.next()) {
                while (!closed && !waiting.offer(message, 1, TimeUnit.SECONDS)) {
                    news.run();
                }
                news.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | SubgraphUnavailable e) {
            failed = true;
            if (!closed) {
                LOG.warn("{}: {}", subscription.asked().service(), e.toString());
            }
        }
        over = true;
        news.run();
    }

    @Override
    public @Nullable ExecutionResult next() {
        boolean last = over;
        var message = waiting.poll();
        if (message != null) {
            return subscription.answer(message);
        }
        if (last && failed) {
            var service = subscription.asked().service();
            throw SubscriptionEnded.of("UNAVAILABLE", "The service " + service + " is not available");
        }
        return null;
    }

    @Override
    public boolean isOver() {
        return over && waiting.isEmpty();
    }

    void close() {
        closed = true;
        var open = stream;
        if (open != null) {
            open.close();
        }
    }
}
