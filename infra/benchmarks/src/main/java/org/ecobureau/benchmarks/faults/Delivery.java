package org.ecobureau.benchmarks.faults;

/**
 * A message as a queue got it.
 *
 * @param id of the event: {@code aggregate/record/sequence}
 * @param type the routing key
 */
record Delivery(String id, String type, byte[] body) {

    /** The record that said it. */
    String partition() {
        return id.substring(0, id.lastIndexOf('/'));
    }

    long sequence() {
        return Long.parseLong(id.substring(id.lastIndexOf('/') + 1));
    }
}
