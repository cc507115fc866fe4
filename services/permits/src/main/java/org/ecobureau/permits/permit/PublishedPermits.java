package org.ecobureau.permits.permit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.vocabulary.standard.Town;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of permits is public: those that were granted or refused, and of these what the public may know. */
@Component
public class PublishedPermits {

    /**
     * The public part of a permit, or of an application that was refused.
     *
     * @param number null for an application that was refused
     * @param status as it stands today
     * @param issuer the authority in whose name it was decided
     */
    public record Published(
            @Nullable String number,
            String creditCode,
            String siteName,
            Town town,
            @Nullable String address,
            PermitManagement management,
            PermitStatus status,
            String issuer,
            LocalDate decidedOn,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate closedOn) {}

    private final Permits permits;
    private final PermitViews views;

    PublishedPermits(Permits permits, PermitViews views) {
        this.permits = permits;
        this.views = views;
    }

    /** The granted permit of that number. */
    public Optional<Published> numbered(String number) {
        return permits.numbered(number).map(views::of).map(PublishedPermits::published);
    }

    /**
     * Latest decision first.
     *
     * @param creditCodes of the holders; null for all
     */
    public Connection<Published> list(
            @Nullable Collection<String> creditCodes, @Nullable Town town, PageArguments page) {
        return permits.decided(creditCodes, town, page).map(views::of).map(PublishedPermits::published);
    }

    /** The public part of a permit that was granted or refused. */
    public static Published published(PermitView permit) {
        return new Published(
                permit.number(),
                permit.creditCode(),
                permit.siteName(),
                permit.permit().site().town(),
                permit.address(),
                permit.management(),
                permit.status(),
                permit.legalIssuer(),
                java.util.Objects.requireNonNull(permit.decidedOn(), "decided"),
                permit.validFrom(),
                permit.validUntil(),
                permit.closedOn());
    }
}
