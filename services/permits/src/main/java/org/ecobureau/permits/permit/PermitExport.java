package org.ecobureau.permits.permit;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.ecobureau.platform.jobs.Columns;
import org.ecobureau.platform.jobs.ExportInput;
import org.ecobureau.platform.jobs.FileFormat;
import org.ecobureau.platform.jobs.ListExport;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.security.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Any list of permits as a file. */
@Component
class PermitExport extends ListExport<PermitExport.Input, PermitView> {

    /** What an export of permits is asked for with. */
    record Input(
            FileFormat format,
            @Nullable PermitFilter filter,
            @Nullable PermitOrder orderBy,
            @Nullable OffsetDateTime asOf,
            @Nullable String idempotencyKey)
            implements ExportInput {}

    private static final Columns<PermitView> COLUMNS = new Columns<PermitView>()
            .with("id", PermitView::id)
            .with("number", PermitView::number)
            .with("creditCode", PermitView::creditCode)
            .with("siteName", PermitView::siteName)
            .with("town", permit -> permit.town().name())
            .with("address", PermitView::address)
            .with("management", PermitView::management)
            .with("issuingOffice", PermitView::issuingOffice)
            .with("status", PermitView::status)
            .with("appliedOn", PermitView::appliedOn)
            .with("decidedOn", PermitView::decidedOn)
            .with("validFrom", PermitView::validFrom)
            .with("validUntil", PermitView::validUntil)
            .with("closedOn", PermitView::closedOn)
            .with("grounds", PermitView::grounds);

    private final Permits permits;
    private final PermitViews views;
    private final Clock clock;

    PermitExport(Permits permits, PermitViews views, Clock clock) {
        super("permits", Input.class, COLUMNS);
        this.permits = permits;
        this.views = views;
        this.clock = clock;
    }

    @Override
    protected Connection<PermitView> page(Input input, PageArguments page, Caller caller) {
        Scope scope = caller.scope().asOf(input.asOf(), clock.instant());
        PermitFilter filter = input.filter();
        PermitOrder order = input.orderBy();
        return permits.list(
                        filter == null ? PermitFilter.ALL : filter,
                        order == null ? PermitOrder.LATEST_FIRST : order,
                        views.day(scope),
                        page,
                        scope)
                .map(views::of);
    }
}
