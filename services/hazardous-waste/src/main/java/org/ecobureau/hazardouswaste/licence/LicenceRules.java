package org.ecobureau.hazardouswaste.licence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.ecobureau.hazardouswaste.waste.WasteCategory;
import org.ecobureau.hazardouswaste.waste.WasteScope;
import org.ecobureau.vocabulary.problem.Citation;
import org.ecobureau.vocabulary.time.WorkingCalendar;

/** What the law says of operating licences. */
final class LicenceRules {

    private static final String MEASURES = "危险废物经营许可证管理办法（国务院令第408号）";
    private static final LocalDate IN_FORCE = LocalDate.of(2004, 7, 1);

    static final Citation NEEDED = Citation.of("licence.needed", MEASURES, "第十五条第一款", IN_FORCE);
    static final Citation COLLECTION = Citation.of("licence.collection", MEASURES, "第三条第二款", IN_FORCE);
    static final Citation TERM = Citation.of("licence.term", MEASURES, "第十三条第一款", IN_FORCE);
    static final Citation RENEWAL = Citation.of("licence.renewal", MEASURES, "第十三条第二款", IN_FORCE);
    static final Citation SCALE = Citation.of("licence.scale", MEASURES, "第十二条第四项", IN_FORCE);

    /** Per cent of the yearly quantity from which on the licence has to be applied for anew. */
    static final int REAPPLY_PERCENT = 120;

    /** Working days before the last day by which a renewal is applied for. */
    static final int RENEWAL_WORKING_DAYS = 30;

    private static final Map<LicenceKind, Integer> YEARS =
            Map.of(LicenceKind.COMPREHENSIVE, 5, LicenceKind.COLLECTION, 3);

    private LicenceRules() {}

    static int years(LicenceKind kind) {
        return Objects.requireNonNull(YEARS.get(kind));
    }

    /** The last day of the longest term. */
    static LocalDate longestTerm(LicenceKind kind, LocalDate validFrom) {
        return validFrom.plusYears(years(kind)).minusDays(1);
    }

    /** Who issues it: the county a collection licence, the city that for medical waste alone, the province the rest (art. 7). */
    static LicenceLevel level(LicenceKind kind, Collection<WasteScope> scope) {
        if (kind == LicenceKind.COLLECTION) {
            return LicenceLevel.COUNTY;
        }
        return scope.stream().allMatch(part -> part.category() == WasteCategory.HW01)
                ? LicenceLevel.CITY
                : LicenceLevel.PROVINCE;
    }

    /** The last day in time for an application for renewal: the working days of the term still follow it. */
    static LocalDate renewalBy(LocalDate validUntil) {
        LocalDate day = validUntil;
        for (int left = RENEWAL_WORKING_DAYS; left > 0; day = day.minusDays(1)) {
            if (WorkingCalendar.CHINA.isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }
}
