package org.ecobureau.medicalwaste.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecobureau.platform.store.HistoryEntry;
import org.ecobureau.platform.store.Stored;
import org.jspecify.annotations.Nullable;

/** An inspection as the schema shows it. */
public record HospitalInspectionView(Stored<HospitalInspection> stored) {

    public String id() {
        return stored.id();
    }

    public LocalDate on() {
        return stored.value().visit().on();
    }

    public int officers() {
        return stored.value().visit().officers();
    }

    public boolean covid() {
        return stored.value().visit().covid();
    }

    public InspectionResult result() {
        return stored.value().result();
    }

    public @Nullable String findings() {
        return stored.value().findings();
    }

    public @Nullable LocalDate rectifiedOn() {
        return stored.value().rectifiedOn();
    }

    public InspectionStatus status() {
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
