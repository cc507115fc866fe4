package org.ecobureau.permits.duty;

import java.util.EnumSet;
import java.util.Set;
import org.ecobureau.permits.content.Rhythm;

/** What an execution report is made of. As commonly stated of HJ 944-2018, and not verified against its text. */
enum ReportChapter {
    BASIC_INFORMATION,
    TREATMENT_FACILITIES,
    SELF_MONITORING,
    LEDGER,
    ACTUAL_EMISSIONS,
    DISCLOSURE,
    INTERNAL_MANAGEMENT,
    OTHER_CONDITIONS,
    CONCLUSION;

    private static final Set<ReportChapter> SHORT = EnumSet.of(TREATMENT_FACILITIES, ACTUAL_EMISSIONS);

    /** Those of a report on such a period. */
    static Set<ReportChapter> of(Rhythm rhythm) {
        return EnumSet.copyOf(rhythm == Rhythm.YEAR ? EnumSet.allOf(ReportChapter.class) : SHORT);
    }
}
