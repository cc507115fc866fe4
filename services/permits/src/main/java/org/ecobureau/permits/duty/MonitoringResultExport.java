package org.ecobureau.permits.duty;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.ecobureau.platform.jobs.Columns;
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

    private static final Columns<MonitoringResultView> COLUMNS = new Columns<MonitoringResultView>()
            .with("id", MonitoringResultView::id)
            .with("permitId", MonitoringResultView::permitId)
            .with("permitNumber", MonitoringResultView::permitNumber)
            .with("creditCode", MonitoringResultView::creditCode)
            .with("town", result -> result.town().name())
            .with("issuingOffice", MonitoringResultView::issuingOffice)
            .with("outlet", MonitoringResultView::outlet)
            .with("pollutant", MonitoringResultView::pollutant)
            .with("averaging", MonitoringResultView::averaging)
            .with("value", MonitoringResultView::value)
            .with("unit", result -> result.unit().symbol())
            .with("measuredAt", MonitoringResultView::measuredAt)
            .with("minimum", MonitoringResultView::minimum)
            .with("maximum", MonitoringResultView::maximum)
            .with("standard", MonitoringResultView::standard)
            .with("exceeded", MonitoringResultView::exceeded)
            .with("exceedance", MonitoringResultView::exceedance);

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
        return COLUMNS.names();
    }

    @Override
    public Connection<List<@Nullable Object>> page(Arguments arguments, PageArguments page, Caller caller) {
        MonitoringResults.Filter filter = arguments.filter();
        return results.list(
                        filter == null ? MonitoringResults.Filter.ALL : filter,
                        page,
                        caller.scope().asOf(arguments.asOf(), clock.instant()))
                .map(stored -> COLUMNS.line(new MonitoringResultView(stored)));
    }
}
