package org.ecobureau.medicalwaste.bag;

import java.time.Instant;
import org.ecobureau.vocabulary.standard.Quantity;

/**
 * The closing of a bag.
 *
 * @param weight in kilograms
 */
public record Sealing(Instant at, Quantity weight, StorageZone zone) {}
