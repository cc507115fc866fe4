package org.ecobureau.remediation.village;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecobureau.platform.store.HistoryEntry;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.remediation.site.TownView;
import org.ecobureau.vocabulary.lifecycle.Deadline;
import org.ecobureau.vocabulary.standard.Quantity;
import org.jspecify.annotations.Nullable;

/** A village as the schema shows it. */
public record VillageView(Stored<Village> stored) {

    public String id() {
        return stored.id();
    }

    public String name() {
        return village().name().value();
    }

    public TownView town() {
        return TownView.of(village().town());
    }

    public VillageStatus status() {
        return village().status();
    }

    public @Nullable String batch() {
        return treatment().map(completed -> completed.batch().value()).orElse(null);
    }

    public @Nullable LocalDate treatedOn() {
        return treatment().map(Treatment::completedOn).orElse(null);
    }

    public @Nullable Integer yearTreated() {
        return treatment().map(completed -> completed.completedOn().getYear()).orElse(null);
    }

    public @Nullable LocalDate acceptedOn() {
        return village().acceptedOn();
    }

    public @Nullable Quantity investment() {
        return treatment().map(Treatment::investment).orElse(null);
    }

    public int version() {
        return stored.version();
    }

    public List<HistoryEntry> history() {
        return stored.history();
    }

    /** None: no rule sets the programme a term. */
    public List<Deadline> deadlines() {
        return List.of();
    }

    private Village village() {
        return stored.value();
    }

    private Optional<Treatment> treatment() {
        return Optional.ofNullable(village().treatment());
    }
}
