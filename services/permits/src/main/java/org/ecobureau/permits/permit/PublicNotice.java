package org.ecobureau.permits.permit;

import java.time.LocalDate;
import org.ecobureau.vocabulary.problem.Finding;

/**
 * What an enterprise under key management publishes about itself before it applies (申请前信息公开).
 *
 * <p>Errors: {@code NOTICE_ORDER}.
 *
 * @param from the first day on which it could be read, {@code until} the last
 */
public record PublicNotice(LocalDate from, LocalDate until) {

    public PublicNotice {
        if (until.isBefore(from)) {
            throw Finding.of(PermitProblem.NOTICE_ORDER)
                    .with("from", from)
                    .with("until", until)
                    .asProblem();
        }
    }
}
