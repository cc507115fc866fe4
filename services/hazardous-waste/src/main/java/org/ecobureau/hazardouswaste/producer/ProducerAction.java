package org.ecobureau.hazardouswaste.producer;

/** What is done to a producer's entry. */
enum ProducerAction {
    REGISTER,
    DECLARE,
    CLOSE
}
