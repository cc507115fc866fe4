package org.ecobureau.permits.registration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.ecobureau.platform.jobs.Columns;
import org.ecobureau.platform.jobs.FileFormat;
import org.ecobureau.platform.jobs.ListExport;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Any list of registrations as a file. */
@Component
class RegistrationExport implements ListExport<RegistrationExport.Arguments> {

    /** Those of the list itself. */
    record Arguments(
            @Nullable RegistrationFilter filter, @Nullable OffsetDateTime asOf) {}

    /** What an export of registrations is asked for with. */
    record Input(
            FileFormat format,
            @Nullable RegistrationFilter filter,
            @Nullable OffsetDateTime asOf,
            @Nullable String idempotencyKey) {

        Arguments arguments() {
            return new Arguments(filter, asOf);
        }
    }

    private static final Columns<RegistrationView> COLUMNS = new Columns<RegistrationView>()
            .with("id", RegistrationView::id)
            .with("number", RegistrationView::number)
            .with("creditCode", RegistrationView::creditCode)
            .with("siteName", RegistrationView::siteName)
            .with("town", registration -> registration.town().name())
            .with("address", RegistrationView::address)
            .with("status", RegistrationView::status)
            .with("filedOn", RegistrationView::filedOn)
            .with("validFrom", RegistrationView::validFrom)
            .with("validUntil", RegistrationView::validUntil)
            .with("closedOn", RegistrationView::closedOn)
            .with("grounds", RegistrationView::grounds);

    private final Registrations registrations;
    private final Clock clock;

    RegistrationExport(Registrations registrations, Clock clock) {
        this.registrations = registrations;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "registrations";
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
        Instant now = clock.instant();
        Scope scope = caller.scope().asOf(arguments.asOf(), now);
        Instant asOf = scope.asOf();
        LocalDate day = BureauTime.day(asOf == null ? now : asOf);
        RegistrationFilter filter = arguments.filter();
        return registrations
                .list(filter == null ? RegistrationFilter.ALL : filter, day, page, scope)
                .map(stored -> COLUMNS.line(RegistrationView.of(stored, day)));
    }
}
