package org.ecobureau.permits.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ecobureau.permits.content.Condition;
import org.ecobureau.permits.content.ConditionKind;
import org.ecobureau.permits.content.PermitContent;
import org.ecobureau.permits.content.Reporting;
import org.ecobureau.permits.content.Rhythm;
import org.ecobureau.vocabulary.problem.Citation;

/**
 * Which execution reports are due (HJ 944-2018): one for each period that ended while the permit was held, unless it was
 * held too short a part of it, which the next report then covers, or a longer report of the same end takes it in.
 */
final class ReportingRules {

    static final Citation SOURCE = Citation.of("report.periods", "HJ 944-2018", "5", LocalDate.of(2018, 3, 27))
            .unverified();

    private static final int LEAST_MONTHS_OF_YEAR = 3;
    private static final int LEAST_MONTHS_OF_QUARTER = 1;
    private static final int LEAST_DAYS_OF_MONTH = 10;

    private ReportingRules() {}

    /**
     * The reports on periods that ended before a day.
     *
     * @param heldFrom first day of the permit
     * @param heldUntil last day of the permit
     */
    static List<ReportDuty> duties(PermitContent content, LocalDate heldFrom, LocalDate heldUntil, LocalDate before) {
        List<Condition> reports = content.duties().stream()
                .filter(condition -> condition.kind() == ConditionKind.REPORT)
                .toList();
        Set<Rhythm> rhythms = EnumSet.noneOf(Rhythm.class);
        reports.forEach(condition -> {
            Reporting reporting = condition.reporting();
            if (reporting != null) {
                rhythms.add(reporting.rhythm());
            }
        });
        List<ReportDuty> duties = new ArrayList<>();
        for (Condition condition : reports) {
            Reporting reporting = condition.reporting();
            if (reporting == null) {
                continue;
            }
            LocalDate coversFrom = heldFrom;
            for (ReportPeriod period = ReportPeriod.of(reporting.rhythm(), heldFrom);
                    period.to().isBefore(before) && !period.to().isAfter(heldUntil);
                    period = period.next()) {
                LocalDate from = period.from().isBefore(heldFrom) ? heldFrom : period.from();
                if (isHeldTooShort(period, from)) {
                    continue;
                }
                if (!isTakenIn(period, rhythms)) {
                    LocalDate due = period.to().plusDays(reporting.dueDays());
                    duties.add(new ReportDuty(condition.code(), period, coversFrom, due));
                }
                coversFrom = period.to().plusDays(1);
            }
        }
        return duties;
    }

    private static boolean isHeldTooShort(ReportPeriod period, LocalDate from) {
        LocalDate enough =
                switch (period.rhythm()) {
                    case YEAR -> from.plusMonths(LEAST_MONTHS_OF_YEAR);
                    case QUARTER -> from.plusMonths(LEAST_MONTHS_OF_QUARTER);
                    default -> from.plusDays(LEAST_DAYS_OF_MONTH);
                };
        return enough.isAfter(period.to().plusDays(1));
    }

    /** The last month of a quarter goes into the quarter's report, the last quarter into the year's. */
    private static boolean isTakenIn(ReportPeriod period, Set<Rhythm> rhythms) {
        int lastMonth = period.to().getMonthValue();
        return switch (period.rhythm()) {
            case MONTH ->
                lastMonth % 3 == 0 && rhythms.contains(Rhythm.QUARTER)
                        || lastMonth == 12 && rhythms.contains(Rhythm.YEAR);
            case QUARTER -> lastMonth == 12 && rhythms.contains(Rhythm.YEAR);
            default -> false;
        };
    }
}
