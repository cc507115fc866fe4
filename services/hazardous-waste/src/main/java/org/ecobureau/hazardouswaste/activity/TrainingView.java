package org.ecobureau.hazardouswaste.activity;

import java.time.LocalDate;
import java.util.List;
import org.ecobureau.platform.store.HistoryEntry;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.lifecycle.Deadline;

/** A training as the schema shows it. */
public record TrainingView(Stored<Training> stored) {

    public String id() {
        return stored.id();
    }

    public String title() {
        return stored.value().title();
    }

    public LocalDate on() {
        return stored.value().on();
    }

    public String place() {
        return stored.value().place();
    }

    public int attendees() {
        return stored.value().attendees();
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
