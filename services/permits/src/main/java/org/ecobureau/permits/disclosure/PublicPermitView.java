package org.ecobureau.permits.disclosure;

import java.time.LocalDate;
import org.ecobureau.permits.enterprise.EnterpriseView.TownView;
import org.ecobureau.permits.permit.PermitManagement;
import org.ecobureau.permits.permit.PermitStatus;
import org.ecobureau.permits.permit.PublishedPermits.Published;
import org.jspecify.annotations.Nullable;

/** A permit, or a refusal, as the public sees it: a type of its own, so that nothing can be added to it by accident. */
public record PublicPermitView(Published published) {

    public @Nullable String number() {
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

    public PermitManagement management() {
        return published.management();
    }

    public PermitStatus status() {
        return published.status();
    }

    public String issuer() {
        return published.issuer();
    }

    public LocalDate decidedOn() {
        return published.decidedOn();
    }

    public @Nullable LocalDate validFrom() {
        return published.validFrom();
    }

    public @Nullable LocalDate validUntil() {
        return published.validUntil();
    }

    public @Nullable LocalDate closedOn() {
        return published.closedOn();
    }
}
