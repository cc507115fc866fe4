package org.ecobureau.remediation.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.statistics.Period;
import org.ecobureau.remediation.site.ContaminatedSites;
import org.ecobureau.remediation.village.Treatments;
import org.ecobureau.remediation.village.VillageTally;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.time.BureauTime;
import org.springframework.graphql.data.federation.EntityMapping;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Figures in GraphQL, for officers and the province. */
@Controller
class StatisticsController {

    private static final Role[] READERS = {Role.COUNTY_OFFICER, Role.CITY_OFFICER, Role.PROVINCE};

    private final ContaminatedSites sites;
    private final SoilResultTally results;
    private final VillageTally villages;
    private final Clock clock;

    StatisticsController(ContaminatedSites sites, SoilResultTally results, VillageTally villages, Clock clock) {
        this.sites = sites;
        this.results = results;
        this.villages = villages;
        this.clock = clock;
    }

    @QueryMapping
    RemediationStatisticsView remediationStatistics(@Argument LocalDate from, @Argument LocalDate to, Caller caller) {
        caller.requireAny(READERS);
        return RemediationStatisticsView.of(new Period(from, to), sites, villages, results);
    }

    @QueryMapping
    AnnualReportView annualReport(@Argument int year, Caller caller) {
        caller.requireAny(READERS);
        return report(year);
    }

    @EntityMapping
    List<AnnualReportView> annualReport(@Argument List<Integer> year) {
        return year.stream().map(this::report).toList();
    }

    @SchemaMapping(typeName = "AnnualReport")
    RemediationReport remediation(AnnualReportView report, Caller caller) {
        caller.requireAny(READERS);
        Period year = report.of();
        Treatments treated = villages.treatedBy(year.to());
        return new RemediationReport(
                projects(year),
                villages.registered(),
                treated.villages(),
                villages.accepted(year),
                treated.investment());
    }

    private List<RemediationProject> projects(Period year) {
        return sites.worksBegunBefore(year.end()).stream()
                .map(site -> RemediationProject.of(site, year))
                .flatMap(Optional::stream)
                .toList();
    }

    private AnnualReportView report(int year) {
        return AnnualReportView.of(year, BureauTime.day(clock.instant()));
    }
}
