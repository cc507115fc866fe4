package org.ecobureau.permits.permit;

import java.time.LocalDate;
import org.ecobureau.permits.procedure.Validity;
import org.ecobureau.permits.source.SourceNumber;

/**
 * What a grant gives.
 *
 * @param on the day of the grant
 * @param term the present term; renewals move it on
 */
public record Grant(SourceNumber number, LocalDate on, Validity term) {

    Grant renewed(int years) {
        return new Grant(number, on, term.followedBy(years));
    }
}
