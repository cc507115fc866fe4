package org.ecobureau.exchange.broker;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.ecobureau.exchange.feed.FeedEvent;

/** A broker on which accounts cannot be made: there are no AMQP channels. */
final class NoSubscriberBroker implements SubscriberBroker {

    @Override
    public boolean isAvailable() {
        return false;
    }

    @Override
    public String addressFor(String user) {
        throw new IllegalStateException("no AMQP channels");
    }

    @Override
    public String virtualHost() {
        throw new IllegalStateException("no AMQP channels");
    }

    @Override
    public void open(SubscriberAccount account) throws IOException {
        throw new IOException("no AMQP channels");
    }

    /** Nothing is there to be taken away. */
    @Override
    public void suspend(SubscriberAccount account) {}

    @Override
    public void remove(String user) {}

    @Override
    public Set<String> users() {
        return Set.of();
    }

    @Override
    public void publish(String queue, List<FeedEvent> events) throws IOException {
        throw new IOException("no AMQP channels");
    }
}
