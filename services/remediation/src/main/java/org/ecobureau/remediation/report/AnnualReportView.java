package org.ecobureau.remediation.report;

import java.time.LocalDate;
import org.ecobureau.platform.statistics.Period;

/** The report on a year, as far as this service knows it. */
public record AnnualReportView(Period of, LocalDate asOf) {

    /** @param today closes the report while the year runs */
    static AnnualReportView of(int year, LocalDate today) {
        Period period = Period.ofYear(year);
        return new AnnualReportView(period, period.to().isBefore(today) ? period.to() : today);
    }

    public int year() {
        return of.from().getYear();
    }
}
