package org.ecobureau.remediation.sample;

import org.ecobureau.remediation.site.LeachMethod;
import org.ecobureau.vocabulary.standard.Quantity;

/**
 * What the laboratory found of one analyte in a leachate.
 *
 * @param analyte as the plan names it
 * @param value in mg/L
 */
record LeachateReading(String analyte, LeachMethod method, Quantity value) {}
