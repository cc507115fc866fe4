package org.ecobureau.permits.enterprise;

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

    private static final List<String> COLUMNS = List.of(
            "creditCode",
            "name",
            "formerNames",
            "town",
            "address",
            "industry",
            "industryName",
            "sites",
            "status",
            "successor",
            "createdAt",
            "updatedAt");

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
        return COLUMNS;
    }

    @Override
    public Connection<List<@Nullable Object>> page(Arguments arguments, PageArguments page, Caller caller) {
        EnterpriseFilter filter = arguments.filter();
        return enterprises
                .list(
                        filter == null ? EnterpriseFilter.ALL : filter,
                        page,
                        caller.scope().asOf(arguments.asOf(), clock.instant()))
                .map(stored -> line(new EnterpriseView(stored)));
    }

    private static List<@Nullable Object> line(EnterpriseView enterprise) {
        return Arrays.asList(
                enterprise.creditCode(),
                enterprise.name(),
                String.join("；", enterprise.formerNames()),
                enterprise.town().name(),
                enterprise.address(),
                enterprise.industry(),
                enterprise.industryName(),
                String.join(
                        "；",
                        enterprise.sites().stream()
                                .map(EnterpriseView.SiteView::name)
                                .toList()),
                enterprise.status(),
                enterprise.successorCode(),
                enterprise.createdAt(),
                enterprise.updatedAt());
    }
}
