package org.ecobureau.platform.outbox;

/**
 * What the broker has taken of a record's events.
 *
 * @param confirmed sequence of the last event taken
 * @param isWhole whether it was the last one that the record had when it was read
 */
record Settlement(String record, long confirmed, boolean isWhole) {}
