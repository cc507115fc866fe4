package org.ecobureau.medicalwaste.round;

import java.util.List;

/** What this service reads of its own events on rounds. */
record RoundHappened(String roundId, List<String> bags) {}
