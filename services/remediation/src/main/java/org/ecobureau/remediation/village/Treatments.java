package org.ecobureau.remediation.village;

import org.ecobureau.vocabulary.standard.Quantity;

/**
 * How many villages were treated, and what was invested in them.
 *
 * @param investment in ten thousand yuan
 */
public record Treatments(int villages, Quantity investment) {}
