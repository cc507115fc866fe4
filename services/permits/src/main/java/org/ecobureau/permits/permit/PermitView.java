package org.ecobureau.permits.permit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecobureau.permits.enterprise.EnterpriseView.TownView;
import org.ecobureau.platform.store.HistoryEntry;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.jspecify.annotations.Nullable;

/**
 * A permit as the schema shows it.
 *
 * @param permit as it stands today, which may be later than what is stored
 * @param legalIssuer the authority in whose name it is issued
 */
public record PermitView(Stored<Permit> stored, Permit permit, String legalIssuer) {

    public String id() {
        return stored.id();
    }

    public @Nullable String number() {
        Grant grant = permit.grant();
        return grant == null ? null : grant.number().value();
    }

    public String creditCode() {
        return permit.holder().creditCode().value();
    }

    public @Nullable String legalRepresentative() {
        return permit.holder().legalRepresentative();
    }

    public String siteName() {
        return permit.site().name();
    }

    public TownView town() {
        return TownView.of(permit.site().town());
    }

    public @Nullable String address() {
        return permit.site().address();
    }

    public PermitManagement management() {
        return permit.management();
    }

    public IssuingOffice issuingOffice() {
        return permit.office();
    }

    public PermitStatus status() {
        return permit.status();
    }

    public LocalDate appliedOn() {
        return permit.application().appliedOn();
    }

    public @Nullable LocalDate acceptedOn() {
        return permit.application().acceptedOn();
    }

    public @Nullable LocalDate decidedOn() {
        return permit.application().decidedOn();
    }

    public @Nullable LocalDate validFrom() {
        Grant grant = permit.grant();
        return grant == null ? null : grant.term().from();
    }

    public @Nullable LocalDate validUntil() {
        Grant grant = permit.grant();
        return grant == null ? null : grant.term().until();
    }

    public @Nullable LocalDate renewalAppliedOn() {
        return permit.renewalAppliedOn();
    }

    public @Nullable LocalDate reappliedOn() {
        return permit.reappliedOn();
    }

    public List<ApplicationItem> missing() {
        return permit.application().missing().stream().sorted().toList();
    }

    public @Nullable PublicNotice publicNotice() {
        return permit.application().notice();
    }

    public @Nullable SiteCheck siteCheck() {
        return permit.application().siteCheck();
    }

    public @Nullable TechnicalAssessment assessment() {
        return permit.application().assessment();
    }

    public @Nullable Rectification rectification() {
        return permit.application().rectification();
    }

    public List<Proceeding> proceedings() {
        return permit.application().review().proceedings();
    }

    public @Nullable String successorCode() {
        CreditCode successor = permit.holder().successor();
        return successor == null ? null : successor.value();
    }

    public List<GrantCondition> unmet() {
        return permit.application().unmet().stream().sorted().toList();
    }

    public @Nullable PermitRevocation revocation() {
        Revocation revocation = permit.revocation();
        return revocation == null ? null : revocation.kind();
    }

    public @Nullable LocalDate barredUntil() {
        Revocation revocation = permit.revocation();
        return revocation == null ? null : revocation.barredUntil();
    }

    public @Nullable Integer copy() {
        Grant grant = permit.grant();
        return grant == null ? null : grant.copy();
    }

    public List<Edition> editions() {
        return permit.editions();
    }

    public @Nullable LocalDate closedOn() {
        return permit.closedOn();
    }

    public @Nullable String grounds() {
        return permit.grounds();
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
