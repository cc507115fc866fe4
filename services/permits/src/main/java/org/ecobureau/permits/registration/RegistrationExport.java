package org.ecobureau.permits.registration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.ecobureau.platform.jobs.Columns;
import org.ecobureau.platform.jobs.ExportInput;
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
class RegistrationExport extends ListExport<RegistrationExport.Input, RegistrationView> {

    /** What an export of registrations is asked for with. */
    record Input(
            FileFormat format,
            @Nullable RegistrationFilter filter,
            @Nullable OffsetDateTime asOf,
            @Nullable String idempotencyKey)
            implements ExportInput {}

    private static final Columns<RegistrationView> COLUMNS = new Columns<RegistrationView>()
            .with("id", RegistrationView::id)
            .with("number", RegistrationView::number)
            .with("creditCode", RegistrationView::creditCode)
            .with("successor", RegistrationView::successorCode)
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
        super("registrations", Input.class, COLUMNS);
        this.registrations = registrations;
        this.clock = clock;
    }

    @Override
    protected Connection<RegistrationView> page(Input input, PageArguments page, Caller caller) {
        Instant now = clock.instant();
        Scope scope = caller.scope().asOf(input.asOf(), now);
        Instant asOf = scope.asOf();
        LocalDate day = BureauTime.day(asOf == null ? now : asOf);
        RegistrationFilter filter = input.filter();
        return registrations
                .list(filter == null ? RegistrationFilter.ALL : filter, day, page, scope)
                .map(stored -> RegistrationView.of(stored, day));
    }
}
