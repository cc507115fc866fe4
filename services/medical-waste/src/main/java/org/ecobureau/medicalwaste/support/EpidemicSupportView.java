package org.ecobureau.medicalwaste.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecobureau.medicalwaste.enterprise.EnterpriseView;
import org.ecobureau.platform.store.HistoryEntry;
import org.ecobureau.platform.store.Stored;
import org.jspecify.annotations.Nullable;

/** The support of an enterprise as the schema shows it. */
public record EpidemicSupportView(Stored<EpidemicSupport> stored) {

    public String id() {
        return stored.id();
    }

    public EnterpriseView enterprise() {
        return new EnterpriseView(stored.value().enterprise().value());
    }

    public SupportKind kind() {
        return stored.value().kind();
    }

    public LocalDate since() {
        return stored.value().since();
    }

    public @Nullable LocalDate until() {
        return stored.value().until();
    }

    public String reason() {
        return stored.value().reason();
    }

    public SupportStatus status() {
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
