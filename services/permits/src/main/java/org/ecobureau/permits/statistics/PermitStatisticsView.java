package org.ecobureau.permits.statistics;

import java.time.LocalDate;
import org.ecobureau.permits.permit.PermitGrants;
import org.ecobureau.permits.permit.PermitStatus;
import org.ecobureau.permits.permit.PermitTally;
import org.ecobureau.permits.registration.RegistrationStatus;
import org.ecobureau.permits.registration.RegistrationTally;
import org.ecobureau.platform.statistics.Period;

/** The figures of a period; each is counted when it is asked for. */
public record PermitStatisticsView(Period period, PermitTally permits, RegistrationTally tally) {

    public LocalDate from() {
        return period.from();
    }

    public LocalDate to() {
        return period.to();
    }

    public int applications() {
        return permits.applications(period);
    }

    public PermitGrants granted() {
        return permits.granted(period);
    }

    public int refused() {
        return permits.closed(PermitStatus.REFUSED, period);
    }

    public int expired() {
        return permits.closed(PermitStatus.EXPIRED, period);
    }

    public int revoked() {
        return permits.closed(PermitStatus.REVOKED, period);
    }

    public int cancelled() {
        return permits.closed(PermitStatus.CANCELLED, period);
    }

    public int heldAtEnd() {
        return permits.heldOn(period.to());
    }

    public RegistrationCounts registrations() {
        return new RegistrationCounts(period, tally);
    }

    /** The figures on registrations. */
    public record RegistrationCounts(Period period, RegistrationTally tally) {

        public int filed() {
            return tally.filed(period);
        }

        public int enterprises() {
            return tally.enterprises(period);
        }

        public int cancelled() {
            return tally.closed(RegistrationStatus.CANCELLED, period);
        }

        public int expired() {
            return tally.closed(RegistrationStatus.EXPIRED, period);
        }

        public int heldAtEnd() {
            return tally.heldOn(period.to());
        }
    }
}
