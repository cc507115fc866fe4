package org.ecobureau.hazardouswaste.activity;

import java.time.LocalDate;
import java.util.List;
import org.ecobureau.platform.store.HistoryEntry;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.lifecycle.Deadline;
import org.jspecify.annotations.Nullable;

/** A special inspection as the schema shows it. */
public record SpecialInspectionView(Stored<SpecialInspection> stored) {

    public String id() {
        return stored.id();
    }

    public String title() {
        return stored.value().title();
    }

    public LocalDate on() {
        return stored.value().on();
    }

    public String subject() {
        return stored.value().subject();
    }

    public int officers() {
        return stored.value().officers();
    }

    public @Nullable String findings() {
        return stored.value().findings();
    }

    public ActivityStatus status() {
        return stored.value().status();
    }

    public int version() {
        return stored.version();
    }

    public List<HistoryEntry> history() {
        return stored.history();
    }

    public List<Deadline> deadlines() {
        return List.of();
    }
}
