package org.ecobureau.medicalwaste.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.statistics.Period;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.time.BureauTime;
import org.springframework.graphql.data.federation.EntityMapping;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Statistics and the year's report in GraphQL. */
@Controller
class FiguresController {

    private final FiguresService figures;
    private final Clock clock;

    FiguresController(FiguresService figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @QueryMapping
    MedicalWasteStatistics medicalWasteStatistics(@Argument LocalDate from, @Argument LocalDate to, Caller caller) {
        requireReader(caller);
        return figures.statistics(new Period(from, to));
    }

    @QueryMapping
    AnnualReportView annualReport(@Argument int year) {
        return AnnualReportView.of(year, BureauTime.day(clock.instant()));
    }

    @EntityMapping
    List<AnnualReportView> annualReport(@Argument List<Integer> year) {
        return year.stream().map(this::annualReport).toList();
    }

    @SchemaMapping(typeName = "AnnualReport")
    MedicalWasteReport medicalWaste(AnnualReportView report, Caller caller) {
        requireReader(caller);
        return figures.report(report.year());
    }

    private static void requireReader(Caller caller) {
        caller.requireAny(Role.COUNTY_OFFICER, Role.CITY_OFFICER, Role.PROVINCE);
    }
}
