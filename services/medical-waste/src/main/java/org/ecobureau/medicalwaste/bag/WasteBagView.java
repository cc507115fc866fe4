package org.ecobureau.medicalwaste.bag;

import java.time.Instant;
import java.util.List;
import org.ecobureau.medicalwaste.waste.WasteClass;
import org.ecobureau.platform.store.HistoryEntry;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;

/** A bag as the schema shows it. */
public record WasteBagView(Stored<WasteBag> stored) {

    public String id() {
        return stored.id();
    }

    public String department() {
        return stored.value().label().department();
    }

    public WasteClass wasteClass() {
        return stored.value().label().wasteClass();
    }

    public @Nullable String wasteCode() {
        return wasteClass().code(BureauTime.day(packedAt())).orElse(null);
    }

    public boolean covid() {
        return stored.value().label().isCovid();
    }

    public String label() {
        return stored.value().label().text();
    }

    public Instant packedAt() {
        return stored.value().packedAt();
    }

    public @Nullable Instant sealedAt() {
        Sealing sealing = stored.value().sealing();
        return sealing == null ? null : sealing.at();
    }

    public @Nullable Quantity weight() {
        Sealing sealing = stored.value().sealing();
        return sealing == null ? null : sealing.weight();
    }

    public @Nullable StorageZone zone() {
        Sealing sealing = stored.value().sealing();
        return sealing == null ? null : sealing.zone();
    }

    public BagStatus status() {
        return stored.value().status();
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
