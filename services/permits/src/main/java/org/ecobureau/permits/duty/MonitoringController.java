package org.ecobureau.permits.duty;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.ecobureau.permits.permit.HeldPermits;
import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.security.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Results of self-monitoring in GraphQL. */
@Controller
class MonitoringController {

    private final MonitoringService service;
    private final MonitoringResults results;
    private final HeldPermits permits;
    private final Clock clock;

    MonitoringController(MonitoringService service, MonitoringResults results, HeldPermits permits, Clock clock) {
        this.service = service;
        this.results = results;
        this.permits = permits;
        this.clock = clock;
    }

    @QueryMapping
    Connection<MonitoringResultView> monitoringResults(
            @Argument MonitoringResults.@Nullable Filter filter,
            @Argument @Nullable OffsetDateTime asOf,
            @Arguments PageArguments page,
            Caller caller) {
        Scope scope = permits.readable(caller.requireAuthenticated().scope()).asOf(asOf, clock.instant());
        return results.list(filter == null ? MonitoringResults.Filter.ALL : filter, page, scope)
                .map(MonitoringResultView::new);
    }

    @MutationMapping
    Outcome<MonitoringResultView> recordMonitoringResult(@Argument MonitoringService.Input input, Caller caller) {
        return service.record(input, caller).map(MonitoringResultView::new);
    }
}
