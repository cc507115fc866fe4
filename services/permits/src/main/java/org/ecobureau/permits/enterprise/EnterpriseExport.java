package org.ecobureau.permits.enterprise;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.ecobureau.platform.jobs.Columns;
import org.ecobureau.platform.jobs.ExportInput;
import org.ecobureau.platform.jobs.FileFormat;
import org.ecobureau.platform.jobs.ListExport;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Any list of enterprises as a file. */
@Component
class EnterpriseExport extends ListExport<EnterpriseExport.Input, EnterpriseView> {

    /** What an export of enterprises is asked for with. */
    record Input(
            FileFormat format,
            @Nullable EnterpriseFilter filter,
            @Nullable OffsetDateTime asOf,
            @Nullable String idempotencyKey)
            implements ExportInput {

        /** Errors: as of the filter of the list, so that they are told at once and not by the job. */
        Input checked() {
            return new Input(format, filter == null ? null : filter.checked(), asOf, idempotencyKey);
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
        super("enterprises", Input.class, COLUMNS);
        this.enterprises = enterprises;
        this.clock = clock;
    }

    @Override
    protected Connection<EnterpriseView> page(Input input, PageArguments page, Caller caller) {
        EnterpriseFilter filter = input.filter();
        return enterprises
                .list(
                        filter == null ? EnterpriseFilter.ALL : filter,
                        page,
                        caller.scope().asOf(input.asOf(), clock.instant()))
                .map(EnterpriseView::new);
    }
}
