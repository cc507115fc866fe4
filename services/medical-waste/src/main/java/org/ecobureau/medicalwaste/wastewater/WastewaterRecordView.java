package org.ecobureau.medicalwaste.wastewater;

import java.time.Instant;
import java.util.List;
import org.ecobureau.platform.store.HistoryEntry;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.standard.Quantity;
import org.jspecify.annotations.Nullable;

/** A month's wastewater as the schema shows it. */
public record WastewaterRecordView(Stored<WastewaterRecord> stored) {

    public String id() {
        return stored.id();
    }

    public String month() {
        return stored.value().month().toString();
    }

    public Quantity volume() {
        return stored.value().discharge().volume();
    }

    public @Nullable Quantity residualChlorine() {
        return stored.value().discharge().residualChlorine();
    }

    public @Nullable Boolean conforms() {
        return stored.value().discharge().conforms();
    }

    public @Nullable ChlorineRange chlorineRange() {
        return stored.value().discharge().range();
    }

    public WastewaterStatus status() {
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
