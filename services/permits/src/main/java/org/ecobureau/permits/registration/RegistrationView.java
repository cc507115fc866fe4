package org.ecobureau.permits.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecobureau.permits.enterprise.EnterpriseView.TownView;
import org.ecobureau.platform.store.HistoryEntry;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.jspecify.annotations.Nullable;

/**
 * A registration as the schema shows it.
 *
 * @param registration as it stands today, which may be later than what is stored
 */
public record RegistrationView(Stored<Registration> stored, Registration registration) {

    /** What the enterprise was given when it last filed, changed or renewed. */
    public record Receipt(
            String number, String siteName, Instant issuedAt, LocalDate validFrom, LocalDate validUntil) {}

    static RegistrationView of(Stored<Registration> stored, LocalDate today) {
        return new RegistrationView(stored, stored.value().asOf(today));
    }

    public String id() {
        return stored.id();
    }

    public String number() {
        return registration.number().value();
    }

    public String creditCode() {
        return registration.registrant().creditCode().value();
    }

    public @Nullable String successorCode() {
        CreditCode successor = registration.registrant().successor();
        return successor == null ? null : successor.value();
    }

    public String siteName() {
        return registration.site().name();
    }

    public TownView town() {
        return TownView.of(registration.site().town());
    }

    public @Nullable String address() {
        return registration.site().address();
    }

    public RegistrationStatus status() {
        return registration.status();
    }

    public LocalDate filedOn() {
        return registration.filedOn();
    }

    public LocalDate validFrom() {
        return registration.term().from();
    }

    public LocalDate validUntil() {
        return registration.term().until();
    }

    public Receipt receipt() {
        return new Receipt(number(), siteName(), registration.receiptIssuedAt(), validFrom(), validUntil());
    }

    public @Nullable LocalDate closedOn() {
        return registration.closedOn();
    }

    public @Nullable String grounds() {
        return registration.grounds();
    }

    public int version() {
        return stored.version();
    }

    public Instant createdAt() {
        return stored.createdAt();
    }

    public Instant updatedAt() {
        return stored.updatedAt();
    }

    public List<HistoryEntry> history() {
        return stored.history();
    }
}
