package org.ecobureau.permits.duty;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.ecobureau.platform.jobs.FileFormat;
import org.ecobureau.platform.jobs.ListExport;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Any list of results of self-monitoring as a file. */
@Component
class MonitoringResultExport implements ListExport<MonitoringResultExport.Arguments> {

    /** Those of the list itself. */
    record Arguments(
            MonitoringResults.@Nullable Filter filter,
            @Nullable OffsetDateTime asOf) {}

    /** What an export of results is asked for with. */
    record Input(
            FileFormat format,
            MonitoringResults.@Nullable Filter filter,
            @Nullable OffsetDateTime asOf,
            @Nullable String idempotencyKey) {

        Arguments arguments() {
            return new Arguments(filter, asOf);
        }
    }

    private static final List<String> COLUMNS = List.of(
            "id",
            "permitId",
            "permitNumber",
            "creditCode",
            "town",
            "issuingOffice",
            "outlet",
            "pollutant",
            "averaging",
            "value",
            "unit",
            "measuredAt",
            "minimum",
            "maximum",
            "standard",
            "exceeded",
            "exceedance");

    private final MonitoringResults results;
    private final Clock clock;

    MonitoringResultExport(MonitoringResults results, Clock clock) {
        this.results = results;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "monitoringResults";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public Connection<List<@Nullable Object>> page(Arguments arguments, PageArguments page, Caller caller) {
        MonitoringResults.Filter filter = arguments.filter();
        return results.list(
                        filter == null ? MonitoringResults.Filter.ALL : filter,
                        page,
                        caller.scope().asOf(arguments.asOf(), clock.instant()))
                .map(stored -> line(new MonitoringResultView(stored)));
    }

    private static List<@Nullable Object> line(MonitoringResultView result) {
        return Arrays.asList(
                result.id(),
                result.permitId(),
                result.permitNumber(),
                result.creditCode(),
                result.town().name(),
                result.issuingOffice(),
                result.outlet(),
                result.pollutant(),
                result.averaging(),
                result.value(),
                result.unit().symbol(),
                result.measuredAt(),
                result.minimum(),
                result.maximum(),
                result.standard(),
                result.exceeded(),
                result.exceedance());
    }
}
