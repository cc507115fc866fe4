package org.ecobureau.medicalwaste.report;

import java.time.LocalDate;
import org.ecobureau.platform.statistics.Period;

/**
 * The bureau's report of a year, to which this service contributes its part.
 *
 * @param asOf the day up to which it counts
 */
public record AnnualReportView(int year, LocalDate asOf) {

    static AnnualReportView of(int year, LocalDate today) {
        LocalDate end = Period.ofYear(year).to();
        return new AnnualReportView(year, today.isBefore(end) ? today : end);
    }
}
