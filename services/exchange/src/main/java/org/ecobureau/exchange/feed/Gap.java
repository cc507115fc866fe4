package org.ecobureau.exchange.feed;

/**
 * Something is missing among a record's events.
 *
 * @param publisher whom to ask
 * @param highest sequence that has come
 * @param asked how many times
 */
record Gap(String partition, String publisher, long highest, int asked) {}
