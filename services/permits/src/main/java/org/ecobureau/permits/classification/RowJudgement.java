package org.ecobureau.permits.classification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one row says of a site.
 *
 * @param industry null for a general process
 * @param decisive the criterion that was met; null where none was, or where it is not known which
 * @param missing facts that would decide it
 */
record RowJudgement(
        CatalogueRow row,
        @Nullable Industry industry,
        PermitCategory category,
        @Nullable Criterion decisive,
        Set<ScaleFact> missing) {

    private static final Industry ANY = new Industry("00");

    /** The first criterion that is met decides, unless one before it, of another category, may be met as well. */
    static RowJudgement of(CatalogueRow row, @Nullable Industry industry, ScaleFacts facts) {
        List<Criterion> open = new ArrayList<>();
        for (Criterion criterion : row.criteria()) {
            Boolean met = criterion.isMet(industry == null ? ANY : industry, facts);
            if (met == null) {
                open.add(criterion);
            } else if (met) {
                boolean decided = open.stream().allMatch(each -> each.category() == criterion.category());
                return decided
                        ? new RowJudgement(row, industry, criterion.category(), criterion, Set.of())
                        : undetermined(row, industry, open, facts);
            }
        }
        return open.isEmpty()
                ? new RowJudgement(row, industry, PermitCategory.NONE, null, Set.of())
                : undetermined(row, industry, open, facts);
    }

    private static RowJudgement undetermined(
            CatalogueRow row, @Nullable Industry industry, List<Criterion> open, ScaleFacts facts) {
        Set<ScaleFact> missing = new LinkedHashSet<>();
        open.stream()
                .flatMap(criterion -> criterion.conditions().stream())
                .filter(condition -> condition.isMet(facts) == null)
                .forEach(condition -> missing.add(condition.fact()));
        return new RowJudgement(row, industry, PermitCategory.UNDETERMINED, null, missing);
    }
}
