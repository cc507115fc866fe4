package org.ecobureau.hazardouswaste.manifest;

import java.time.Instant;
import java.util.List;
import org.ecobureau.hazardouswaste.enterprise.EnterpriseView;
import org.ecobureau.platform.store.HistoryEntry;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.lifecycle.Deadline;
import org.jspecify.annotations.Nullable;

/** A manifest as the schema shows it. */
public record TransferManifestView(Stored<TransferManifest> stored) {

    public String id() {
        return stored.id();
    }

    public @Nullable String number() {
        ManifestNumber number = manifest().number();
        return number == null ? null : number.digits();
    }

    public ManifestStatus status() {
        return manifest().status();
    }

    public EnterpriseView remover() {
        return party(ManifestParty.REMOVER);
    }

    public EnterpriseView carrier() {
        return party(ManifestParty.CARRIER);
    }

    public EnterpriseView operator() {
        return party(ManifestParty.OPERATOR);
    }

    public @Nullable String vehicle() {
        return manifest().content().vehicle();
    }

    public List<ManifestLineView> lines() {
        return manifest().content().lines().stream().map(ManifestLineView::new).toList();
    }

    public @Nullable String siteId() {
        Origin origin = manifest().content().origin();
        return origin == null ? null : origin.siteId();
    }

    public @Nullable String shipmentId() {
        Origin origin = manifest().content().origin();
        return origin == null ? null : origin.shipmentId();
    }

    public Instant draftedAt() {
        return manifest().milestones().draftedAt();
    }

    public @Nullable Instant issuedAt() {
        return manifest().milestones().issuedAt();
    }

    public @Nullable Instant departedAt() {
        return manifest().milestones().departedAt();
    }

    public @Nullable Instant arrivedAt() {
        return manifest().milestones().arrivedAt();
    }

    public @Nullable ManifestStatus outcome() {
        Decision decision = manifest().decision();
        return decision == null ? null : decision.outcome();
    }

    public @Nullable Instant decidedAt() {
        Decision decision = manifest().decision();
        return decision == null ? null : decision.at();
    }

    public @Nullable Instant closedAt() {
        return manifest().milestones().closedAt();
    }

    public @Nullable String remark() {
        Decision decision = manifest().decision();
        return decision == null ? null : decision.remark();
    }

    public List<ManifestFlag> flags() {
        return manifest().flags();
    }

    public int version() {
        return stored.version();
    }

    public List<HistoryEntry> history() {
        return stored.history();
    }

    public List<Deadline> deadlines() {
        return manifest().deadlines();
    }

    private EnterpriseView party(ManifestParty party) {
        return new EnterpriseView(manifest().content().parties().of(party).value());
    }

    private TransferManifest manifest() {
        return stored.value();
    }
}
