package org.ecobureau.hazardouswaste.report;

import java.time.Clock;
import java.time.LocalDate;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.security.CallerResolver;
import org.ecobureau.platform.statistics.Period;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.time.BureauTime;
import org.springframework.graphql.data.federation.EntityMapping;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Figures in GraphQL, for officers and the province. */
@Controller
class ReportController {

    private final Figures figures;
    private final Clock clock;

    ReportController(Figures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @QueryMapping
    AnnualReportView annualReport(@Argument int year, Caller caller) {
        authorise(caller);
        Period.ofYear(year);
        return new AnnualReportView(year);
    }

    @EntityMapping
    AnnualReportView annualReport(@Argument int year) {
        return annualReport(year, CallerResolver.current());
    }

    @SchemaMapping(typeName = "AnnualReport")
    LocalDate asOf(AnnualReportView report) {
        LocalDate last = Period.ofYear(report.year()).to();
        LocalDate today = BureauTime.day(clock.instant());
        return today.isBefore(last) ? today : last;
    }

    @SchemaMapping(typeName = "AnnualReport")
    HazardousWasteReport hazardousWaste(AnnualReportView report) {
        return figures.work(Period.ofYear(report.year()));
    }

    @QueryMapping
    HazardousWasteStatistics hazardousWasteStatistics(@Argument LocalDate from, @Argument LocalDate to, Caller caller) {
        authorise(caller);
        return figures.all(new Period(from, to));
    }

    private static void authorise(Caller caller) {
        caller.requireAny(Role.COUNTY_OFFICER, Role.CITY_OFFICER, Role.PROVINCE);
    }
}
