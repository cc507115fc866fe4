package org.ecobureau.permits.permit;

import java.time.Instant;
import java.time.LocalDate;
import org.ecobureau.platform.statistics.Period;

/** How many permits, counted in the store. */
public interface PermitTally {

    int applications(Period period);

    /** Grants of the period; renewals are none. */
    PermitGrants granted(Period period);

    /** The same, looked up in the permits themselves; costs what there is to count. */
    PermitGrants grantedByRecords(Period period);

    /** Permits and applications that came to their end in the period with that status. */
    int closed(PermitStatus status, Period period);

    /** Granted permits that had not ended on that day, suspended ones included. */
    int heldOn(LocalDate day);

    /** The same figures as of a moment, by what had been recorded then; they cost what there is to count. */
    PermitTally asOf(Instant moment);
}
