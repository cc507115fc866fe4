package org.ecobureau.remediation.site;

import org.ecobureau.vocabulary.standard.Quantity;

/**
 * The highest leachate value of an analyte by one method.
 *
 * @param maximum in mg/L
 */
public record LeachateMaximum(String analyte, LeachMethod leachMethod, Quantity maximum) {}
