package org.ecobureau.permits.statistics;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.ecobureau.permits.permit.PermitGrants;
import org.ecobureau.permits.permit.PermitTally;
import org.ecobureau.permits.registration.RegistrationTally;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.statistics.Period;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.federation.EntityMapping;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Figures in GraphQL, for officers and the province. */
@Controller
class StatisticsController {

    private static final Role[] READERS = {Role.COUNTY_OFFICER, Role.CITY_OFFICER, Role.PROVINCE};

    private final PermitTally permits;
    private final RegistrationTally registrations;
    private final Clock clock;

    StatisticsController(PermitTally permits, RegistrationTally registrations, Clock clock) {
        this.permits = permits;
        this.registrations = registrations;
        this.clock = clock;
    }

    @QueryMapping
    PermitStatisticsView permitStatistics(
            @Argument LocalDate from, @Argument LocalDate to, @Argument @Nullable OffsetDateTime asOf, Caller caller) {
        caller.requireAny(READERS);
        Instant moment = Scope.ALL.asOf(asOf, clock.instant()).asOf();
        Period period = new Period(from, to);
        return moment == null
                ? new PermitStatisticsView(period, permits, registrations)
                : new PermitStatisticsView(period, permits.asOf(moment), registrations.asOf(moment));
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

    @SchemaMapping(typeName = "AnnualReport", field = "permits")
    PermitsReport permits(AnnualReportView report, Caller caller) {
        caller.requireAny(READERS);
        PermitGrants granted = permits.grantedByRecords(report.of());
        return new PermitsReport(
                granted.enterprises(),
                granted.keyManaged(),
                granted.simplified(),
                registrations.enterprisesByRecords(report.of()));
    }

    private AnnualReportView report(int year) {
        return AnnualReportView.of(year, BureauTime.day(clock.instant()));
    }
}
