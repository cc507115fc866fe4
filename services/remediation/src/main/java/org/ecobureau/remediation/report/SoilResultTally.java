package org.ecobureau.remediation.report;

import org.ecobureau.platform.statistics.Period;

/** How many results of soil samples, counted in the store. Withdrawn ones count nowhere. */
public interface SoilResultTally {

    /**
     * @param all however they were judged
     * @param aboveScreening those above the control value among them
     */
    record Counts(int all, int aboveScreening, int aboveControl) {}

    /** Those of samples taken in the period. */
    Counts taken(Period period);
}
