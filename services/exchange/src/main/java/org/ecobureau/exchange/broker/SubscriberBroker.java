package org.ecobureau.exchange.broker;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.ecobureau.exchange.feed.FeedEvent;

/** The broker as subscribers meet it. */
public interface SubscriberBroker {

    /** Whether there are AMQP channels at all. */
    boolean isAvailable();

    /** The address at which a user finds its queues; without the password. */
    String addressFor(String user);

    /** Name of the virtual host. */
    String virtualHost();

    /** Makes user and queues, as far as they are not there; an existing user gets this password. */
    void open(SubscriberAccount account) throws IOException;

    /** Takes the user away, whose connections the broker ends; its queues stay. */
    void suspend(SubscriberAccount account) throws IOException;

    /** Takes user and queues away. */
    void remove(String user) throws IOException;

    /** Users that this service has made. */
    Set<String> users() throws IOException;

    /** Lays the events into a queue or stream, in their order; returns when the broker has them all. */
    void publish(String queue, List<FeedEvent> events) throws IOException;
}
