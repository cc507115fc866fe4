package org.ecobureau.permits.enterprise;

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

/** Any list of enterprises as a file. */
@Component
class EnterpriseExport implements ListExport<EnterpriseExport.Arguments> {

    /** Those of the list itself. */
    record Arguments(
            @Nullable EnterpriseFilter filter, @Nullable OffsetDateTime asOf) {}

    /** What an export of enterprises is asked for with. */
    record Input(
            FileFormat format,
            @Nullable EnterpriseFilter filter,
            @Nullable OffsetDateTime asOf,
            @Nullable String idempotencyKey) {

        /** Errors: as of the filter of the list, so that they are told at once and not by the job. */
        Arguments arguments() {
            return new Arguments(filter == null ? null : filter.checked(), asOf);
        }
    }

    private static final Columns<EnterpriseView> COLUMNS = new Columns<EnterpriseView>()
            .with("creditCode", EnterpriseView::creditCode)
            .with("name", EnterpriseView::name)
            .with("formerNames", enterprise -> String.join("；", enterprise.formerNames()))
            .with("town", enterprise -> enterprise.town().name())
            .with("address", EnterpriseView::address)
            .with("industry", EnterpriseView::industry)
            .with("industryName", EnterpriseView::industryName)
            .with(
                    "sites",
                    enterprise -> String.join(
                            "；",
                            enterprise.sites().stream()
                                    .map(EnterpriseView.SiteView::name)
                                    .toList()))
            .with("status", EnterpriseView::status)
            .with("successor", EnterpriseView::successorCode)
            .with("createdAt", EnterpriseView::createdAt)
            .with("updatedAt", EnterpriseView::updatedAt);

    private final Enterprises enterprises;
    private final Clock clock;

    EnterpriseExport(Enterprises enterprises, Clock clock) {
        this.enterprises = enterprises;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "enterprises";
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
        EnterpriseFilter filter = arguments.filter();
        return enterprises
                .list(
                        filter == null ? EnterpriseFilter.ALL : filter,
                        page,
                        caller.scope().asOf(arguments.asOf(), clock.instant()))
                .map(stored -> COLUMNS.line(new EnterpriseView(stored)));
    }
}
