package org.ecobureau.permits.enterprise;

import java.time.Instant;
import java.util.List;
import org.ecobureau.platform.store.HistoryEntry;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.GeoPoint;
import org.ecobureau.vocabulary.standard.Town;
import org.jspecify.annotations.Nullable;

/** An enterprise as the schema shows it. */
public record EnterpriseView(Stored<Enterprise> stored) {

    /** A town by code and name. */
    public record TownView(String code, String name) {

        public static TownView of(Town town) {
            return new TownView(town.code(), town.chinese());
        }
    }

    /** Premises as the schema shows them. */
    public record SiteView(EnterpriseSite site, Stored<Enterprise> enterprise) {

        public String creditCode() {
            return enterprise.id();
        }

        /** The moment as of which it is read; null for as it stands now. */
        public @Nullable Instant asOf() {
            return enterprise.asOf();
        }

        public String name() {
            return site.name();
        }

        public TownView town() {
            return TownView.of(site.town());
        }

        public @Nullable String address() {
            return site.address();
        }

        public @Nullable GeoPoint location() {
            return site.location();
        }

        public String industry() {
            return site.industry().code();
        }

        public @Nullable String industryName() {
            return site.industry().chinese().orElse(null);
        }

        public boolean closed() {
            return site.closed();
        }
    }

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
        return TownView.of(stored.value().town());
    }

    public @Nullable String address() {
        return stored.value().address();
    }

    public String industry() {
        return stored.value().industry().code();
    }

    public @Nullable String industryName() {
        return stored.value().industry().chinese().orElse(null);
    }

    public List<Contact> contacts() {
        return stored.value().profile().contacts();
    }

    public List<SiteView> sites() {
        return stored.value().sites().stream()
                .map(site -> new SiteView(site, stored))
                .toList();
    }

    public @Nullable String successorCode() {
        CreditCode successor = stored.value().successor();
        return successor == null ? null : successor.value();
    }

    public EnterpriseStatus status() {
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
