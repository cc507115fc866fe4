package org.ecobureau.permits.classification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to come under a management.
 *
 * @param industries to which alone it applies; empty for whatever industry
 * @param conditions all of which are met
 * @param text as the catalogue puts it
 */
record Criterion(PermitCategory category, List<String> industries, List<ScaleCondition> conditions, String text) {

    /** Whether it is met; null where that is not known. */
    @Nullable
    Boolean isMet(Industry industry, ScaleFacts facts) {
        Boolean met = appliesTo(industry);
        for (ScaleCondition condition : conditions) {
            Boolean each = condition.isMet(facts);
            if (Boolean.FALSE.equals(met) || Boolean.FALSE.equals(each)) {
                return false;
            }
            met = met == null || each == null ? null : met;
        }
        return met;
    }

    List<ScaleCondition> unmet(ScaleFacts facts) {
        return conditions.stream()
                .filter(condition -> !Boolean.TRUE.equals(condition.isMet(facts)))
                .toList();
    }

    /** @param industry null where it does not matter */
    boolean canApplyTo(@Nullable Industry industry) {
        return industry == null || !Boolean.FALSE.equals(appliesTo(industry));
    }

    /** Null for a group of which only some classes are meant. */
    private @Nullable Boolean appliesTo(Industry industry) {
        if (industries.isEmpty() || industries.stream().anyMatch(industry::isWithin)) {
            return true;
        }
        return industries.stream().anyMatch(each -> each.startsWith(industry.code())) ? null : false;
    }
}
