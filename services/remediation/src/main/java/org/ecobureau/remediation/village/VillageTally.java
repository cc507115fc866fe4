package org.ecobureau.remediation.village;

import java.time.LocalDate;
import org.ecobureau.platform.statistics.Period;

/** How many villages, counted in the store. */
public interface VillageTally {

    /** All on the register. */
    int registered();

    /** Those whose treatment was completed in the period. */
    Treatments treated(Period period);

    /** Those whose treatment was completed by that day, itself included. */
    Treatments treatedBy(LocalDate day);

    /** Those that passed the provincial acceptance in the period. */
    int accepted(Period period);
}
