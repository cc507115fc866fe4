package org.ecobureau.permits.permit;

import java.time.LocalDate;
import org.ecobureau.permits.procedure.Validity;
import org.ecobureau.permits.source.SourceNumber;

/**
 * What a grant gives.
 *
 * @param on the day of the grant
 * @param term the present term; renewals move it on
 * @param copy which paper it is: 1, and one more each time it was reissued after loss or damage
 */
public record Grant(SourceNumber number, LocalDate on, Validity term, int copy) {

    static Grant first(SourceNumber number, LocalDate on, Validity term) {
        return new Grant(number, on, term, 1);
    }

    Grant renewed(int years) {
        return over(term.followedBy(years));
    }

    Grant over(Validity next) {
        return new Grant(number, on, next, copy);
    }

    Grant reissued() {
        return new Grant(number, on, term, copy + 1);
    }
}
