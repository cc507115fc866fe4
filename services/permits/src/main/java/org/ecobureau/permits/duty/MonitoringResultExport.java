package org.ecobureau.permits.duty;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.ecobureau.permits.permit.HeldPermits;
import org.ecobureau.platform.jobs.Columns;
import org.ecobureau.platform.jobs.ExportInput;
import org.ecobureau.platform.jobs.FileFormat;
import org.ecobureau.platform.jobs.ListExport;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Any list of results of self-monitoring as a file. */
@Component
class MonitoringResultExport extends ListExport<MonitoringResultExport.Input, MonitoringResultView> {

    /** What an export of results is asked for with. */
    record Input(
            FileFormat format,
            MonitoringResults.@Nullable Filter filter,
            @Nullable OffsetDateTime asOf,
            @Nullable String idempotencyKey)
            implements ExportInput {}

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
    private final HeldPermits permits;
    private final Clock clock;

    MonitoringResultExport(MonitoringResults results, HeldPermits permits, Clock clock) {
        super("monitoringResults", Input.class, COLUMNS);
        this.results = results;
        this.permits = permits;
        this.clock = clock;
    }

    @Override
    protected Connection<MonitoringResultView> page(Input input, PageArguments page, Caller caller) {
        MonitoringResults.Filter filter = input.filter();
        return results.list(
                        filter == null ? MonitoringResults.Filter.ALL : filter,
                        page,
                        permits.readable(caller.scope()).asOf(input.asOf(), clock.instant()))
                .map(MonitoringResultView::new);
    }
}
