package org.ecobureau.exchange.broker;

/**
 * What one subscriber has on the broker.
 *
 * @param user who also gives the queues their names
 * @param passwordHash salted SHA-256 in the broker's own form
 * @param queue whether there is a live queue
 * @param stream whether there is a stream
 */
public record SubscriberAccount(String user, String passwordHash, boolean queue, boolean stream) {

    /** Name of a subscriber's live queue. */
    public static String queueOf(String user) {
        return user + ".events";
    }

    /** Name of a subscriber's stream. */
    public static String streamOf(String user) {
        return user + ".stream";
    }
}
