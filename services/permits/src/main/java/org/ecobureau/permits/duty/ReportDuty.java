package org.ecobureau.permits.duty;

import java.time.LocalDate;

/**
 * A report that a condition asks for.
 *
 * @param condition code of the condition
 * @param coversFrom the first day that it is about, which lies before its period where an earlier one was too short
 * @param dueOn the last day on which it is in time
 */
record ReportDuty(String condition, ReportPeriod period, LocalDate coversFrom, LocalDate dueOn) {}
