package org.ecobureau.hazardouswaste.producer;

/** Class of supervision of a producer. */
public enum ProducerSupervision {
    KEY,
    SIMPLIFIED,
    REGISTRATION
}
