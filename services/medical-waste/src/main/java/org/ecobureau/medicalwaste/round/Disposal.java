package org.ecobureau.medicalwaste.round;

import java.time.Instant;

/** The end of a round's waste. */
public record Disposal(Instant at, DisposalMethod method) {}
