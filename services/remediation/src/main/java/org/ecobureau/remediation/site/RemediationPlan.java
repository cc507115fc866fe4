package org.ecobureau.remediation.site;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecobureau.vocabulary.standard.Quantity;

/**
 * The plan as filed with the bureau.
 *
 * @param groundwater what it says on groundwater; blank only where no rule asked for it
 * @param criteria at most one for an analyte and method
 */
public record RemediationPlan(Instant filedAt, String technique, String groundwater, List<LeachateCriterion> criteria) {

    public RemediationPlan {
        criteria = List.copyOf(criteria);
    }

    RemediationPlan with(List<LeachateCriterion> newCriteria) {
        return new RemediationPlan(filedAt, technique, groundwater, newCriteria);
    }

    /** The target for an analyte by that method. */
    public Optional<LeachateCriterion> criterion(String analyte, LeachMethod method) {
        return criteria.stream()
                .filter(criterion -> criterion.isFor(analyte, method))
                .findFirst();
    }

    /** How a leachate value in mg/L stands against the target. */
    public LeachateJudgement judge(String analyte, LeachMethod method, Quantity value) {
        return criterion(analyte, method)
                .map(criterion -> value.exceeds(criterion.limit())
                        ? LeachateJudgement.ABOVE_LIMIT
                        : LeachateJudgement.WITHIN_LIMIT)
                .orElse(LeachateJudgement.NO_CRITERION);
    }
}
