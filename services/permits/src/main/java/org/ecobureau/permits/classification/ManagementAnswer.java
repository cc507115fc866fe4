package org.ecobureau.permits.classification;

import java.util.List;
import java.util.Set;
import org.ecobureau.vocabulary.problem.Citation;

/**
 * Which management applies, and why.
 *
 * @param reasons what each row that has a say says, the strictest first
 * @param changes what would make it another one
 * @param missing facts without which it is not decided
 */
record ManagementAnswer(
        PermitCategory management,
        Citation rule,
        List<RowJudgement> reasons,
        List<ManagementChange> changes,
        Set<ScaleFact> missing,
        ScaleFacts facts) {

    /**
     * Something that would change the answer.
     *
     * @param conditions all of which would have to be met
     */
    record ManagementChange(PermitCategory management, CatalogueRow row, List<ScaleCondition> conditions) {}
}
