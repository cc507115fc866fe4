package org.ecobureau.permits.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.standard.Town;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of registrations is public: all of them, without their history. */
@Component
public class PublishedRegistrations {

    /**
     * The public part of a registration.
     *
     * @param status as it stands today
     */
    public record Published(
            String number,
            String creditCode,
            String siteName,
            Town town,
            @Nullable String address,
            RegistrationStatus status,
            LocalDate filedOn,
            LocalDate validUntil,
            @Nullable LocalDate closedOn) {}

    private final Registrations registrations;
    private final Clock clock;

    PublishedRegistrations(Registrations registrations, Clock clock) {
        this.registrations = registrations;
        this.clock = clock;
    }

    public Optional<Published> numbered(String number) {
        return registrations.numbered(number).map(this::published);
    }

    /**
     * The latest first.
     *
     * @param creditCodes of the enterprises; null for all
     */
    public Connection<Published> list(
            @Nullable Collection<String> creditCodes, @Nullable Town town, PageArguments page) {
        return registrations.published(creditCodes, town, page).map(this::published);
    }

    private Published published(Stored<Registration> stored) {
        Registration registration = stored.value().asOf(BureauTime.day(clock.instant()));
        return new Published(
                registration.number().value(),
                registration.registrant().creditCode().value(),
                registration.site().name(),
                registration.site().town(),
                registration.site().address(),
                registration.status(),
                registration.filedOn(),
                registration.term().until(),
                registration.closedOn());
    }
}
