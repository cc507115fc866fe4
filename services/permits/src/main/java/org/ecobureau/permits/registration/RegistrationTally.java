package org.ecobureau.permits.registration;

import java.time.Instant;
import java.time.LocalDate;
import org.ecobureau.platform.statistics.Period;

/** How many registrations, counted in the store. */
public interface RegistrationTally {

    /** Filed in the period; renewals are none. */
    int filed(Period period);

    /** Enterprises that filed one in the period. */
    int enterprises(Period period);

    /** The same, looked up in the registrations themselves; costs what there is to count. */
    int enterprisesByRecords(Period period);

    /** Those that came to their end in the period with that status. */
    int closed(RegistrationStatus status, Period period);

    /** Those in force on that day. */
    int heldOn(LocalDate day);

    /** The same figures as of a moment, by what had been recorded then; they cost what there is to count. */
    RegistrationTally asOf(Instant moment);
}
