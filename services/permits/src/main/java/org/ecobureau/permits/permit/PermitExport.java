package org.ecobureau.permits.permit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
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
class PermitExport implements ListExport<PermitExport.Arguments> {

    /** Those of the list itself. */
    record Arguments(
            @Nullable PermitFilter filter,
            @Nullable PermitOrder orderBy,
            @Nullable OffsetDateTime asOf) {}

    /** What an export of permits is asked for with. */
    record Input(
            FileFormat format,
            @Nullable PermitFilter filter,
            @Nullable PermitOrder orderBy,
            @Nullable OffsetDateTime asOf,
            @Nullable String idempotencyKey) {

        Arguments arguments() {
            return new Arguments(filter, orderBy, asOf);
        }
    }

    private static final List<String> COLUMNS = List.of(
            "id",
            "number",
            "creditCode",
            "siteName",
            "town",
            "address",
            "management",
            "issuingOffice",
            "status",
            "appliedOn",
            "decidedOn",
            "validFrom",
            "validUntil",
            "closedOn",
            "grounds");

    private final Permits permits;
    private final PermitViews views;
    private final Clock clock;

    PermitExport(Permits permits, PermitViews views, Clock clock) {
        this.permits = permits;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "permits";
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
        Scope scope = caller.scope().asOf(arguments.asOf(), clock.instant());
        PermitFilter filter = arguments.filter();
        PermitOrder order = arguments.orderBy();
        return permits.list(
                        filter == null ? PermitFilter.ALL : filter,
                        order == null ? PermitOrder.LATEST_FIRST : order,
                        views.day(scope),
                        page,
                        scope)
                .map(views::of)
                .map(PermitExport::line);
    }

    private static List<@Nullable Object> line(PermitView permit) {
        return Arrays.asList(
                permit.id(),
                permit.number(),
                permit.creditCode(),
                permit.siteName(),
                permit.town().name(),
                permit.address(),
                permit.management(),
                permit.issuingOffice(),
                permit.status(),
                permit.appliedOn(),
                permit.decidedOn(),
                permit.validFrom(),
                permit.validUntil(),
                permit.closedOn(),
                permit.grounds());
    }
}
