package org.ecobureau.permits.content;

/** Over what time a concentration is averaged before it is held against its limit. */
public enum Averaging {
    INSTANT,
    HOURLY,
    DAILY,
    MONTHLY,
    YEARLY
}
