package org.ecobureau.permits.disclosure;

import java.time.LocalDate;
import org.ecobureau.permits.enterprise.EnterpriseView.TownView;
import org.ecobureau.permits.registration.PublishedRegistrations.Published;
import org.ecobureau.permits.registration.RegistrationStatus;
import org.jspecify.annotations.Nullable;

/** A registration as the public sees it. */
public record PublicRegistrationView(Published published) {

    public String number() {
        return published.number();
    }

    public String creditCode() {
        return published.creditCode();
    }

    public String siteName() {
        return published.siteName();
    }

    public TownView town() {
        return TownView.of(published.town());
    }

    public @Nullable String address() {
        return published.address();
    }

    public RegistrationStatus status() {
        return published.status();
    }

    public LocalDate filedOn() {
        return published.filedOn();
    }

    public LocalDate validUntil() {
        return published.validUntil();
    }

    public @Nullable LocalDate closedOn() {
        return published.closedOn();
    }
}
