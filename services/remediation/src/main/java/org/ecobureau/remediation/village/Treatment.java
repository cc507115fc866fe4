package org.ecobureau.remediation.village;

import java.time.LocalDate;
import org.ecobureau.vocabulary.standard.Quantity;

/**
 * The completed treatment of a village.
 *
 * @param batch of the programme
 * @param investment in ten thousand yuan
 */
record Treatment(LocalDate completedOn, Label batch, Quantity investment) {}
