package org.ecobureau.permits.enterprise;

import java.util.List;
import org.ecobureau.platform.store.HistoryEntry;
import org.ecobureau.platform.store.Stored;
import org.jspecify.annotations.Nullable;

/** An enterprise as the schema shows it. */
public record EnterpriseView(Stored<Enterprise> stored) {

    /** A town by code and name. */
    public record TownView(String code, String name) {}

    public String creditCode() {
        return stored.id();
    }

    public String name() {
        return stored.value().name();
    }

    public List<String> formerNames() {
        return stored.value().formerNames();
    }

    public TownView town() {
        return new TownView(stored.value().town().code(), stored.value().town().chinese());
    }

    public @Nullable String address() {
        return stored.value().address();
    }

    public String industry() {
        return stored.value().industry();
    }

    public EnterpriseStatus status() {
        return stored.value().status();
    }

    public int version() {
        return stored.version();
    }

    public List<HistoryEntry> history() {
        return stored.history();
    }
}
