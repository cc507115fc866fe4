package org.ecobureau.hazardouswaste.producer;

/** Whether a producer is under supervision. */
public enum ProducerStatus {
    ACTIVE,
    CLOSED
}
