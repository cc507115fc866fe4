package org.ecobureau.remediation.site;

import java.time.Instant;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Quantity;

/**
 * What was reported before polluted soil left the site.
 *
 * @param operator who will receive it
 * @param quantity in kilograms
 */
public record TransportPlan(Instant reportedAt, CreditCode operator, String route, Quantity quantity) {}
