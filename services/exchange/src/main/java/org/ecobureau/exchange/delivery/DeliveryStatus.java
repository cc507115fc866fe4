package org.ecobureau.exchange.delivery;

/** What came of the latest attempt. */
public enum DeliveryStatus {
    DELIVERED,
    FAILED
}
