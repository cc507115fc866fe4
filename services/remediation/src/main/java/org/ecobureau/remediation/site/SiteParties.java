package org.ecobureau.remediation.site;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.jspecify.annotations.Nullable;

/**
 * Who has to do with a site.
 *
 * @param responsible for the pollution, or the holder of the land
 */
public record SiteParties(
        CreditCode responsible,
        @Nullable CreditCode remediator,
        @Nullable CreditCode evaluator) {

    /** Who does the works: the remediator, or the responsible party where none was engaged. */
    CreditCode worker() {
        return remediator == null ? responsible : remediator;
    }

    /** Those assigned, by their part. */
    public Map<PartyRole, CreditCode> assigned() {
        Map<PartyRole, CreditCode> assigned = new EnumMap<>(PartyRole.class);
        assigned.put(PartyRole.RESPONSIBLE, responsible);
        if (remediator != null) {
            assigned.put(PartyRole.REMEDIATOR, remediator);
        }
        if (evaluator != null) {
            assigned.put(PartyRole.EVALUATOR, evaluator);
        }
        return assigned;
    }

    /** The parts that an organisation has. */
    Set<PartyRole> partsOf(String creditCode) {
        Set<PartyRole> parts = EnumSet.noneOf(PartyRole.class);
        assigned().forEach((role, code) -> {
            if (code.value().equals(creditCode)) {
                parts.add(role);
            }
        });
        return parts;
    }

    /** The same parties with those given in their places; null leaves a place as it is. */
    SiteParties with(
            @Nullable CreditCode newResponsible,
            @Nullable CreditCode newRemediator,
            @Nullable CreditCode newEvaluator) {
        return new SiteParties(
                newResponsible == null ? responsible : newResponsible,
                newRemediator == null ? remediator : newRemediator,
                newEvaluator == null ? evaluator : newEvaluator);
    }
}
