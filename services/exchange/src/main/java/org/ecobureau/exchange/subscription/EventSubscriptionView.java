package org.ecobureau.exchange.subscription;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.ecobureau.platform.store.HistoryEntry;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.standard.Town;
import org.jspecify.annotations.Nullable;

/** A subscription as the schema shows it: without any secret. */
public record EventSubscriptionView(Stored<Subscription> stored) {

    /** A town by code and name. */
    public record TownView(String code, String name) {

        static TownView of(Town town) {
            return new TownView(town.code(), town.chinese());
        }
    }

    public String id() {
        return stored.id();
    }

    public String organisation() {
        return stored.value().subscriber().name();
    }

    public String creditCode() {
        return stored.value().subscriber().creditCode().value();
    }

    public String contact() {
        return stored.value().subscriber().contact();
    }

    public List<Channel> channels() {
        return stored.value().channels().stream().sorted().toList();
    }

    public @Nullable String webhook() {
        URI webhook = stored.value().webhook();
        return webhook == null ? null : webhook.toString();
    }

    public List<String> types() {
        return stored.value().types();
    }

    public List<TownView> towns() {
        return stored.value().towns().stream().map(TownView::of).toList();
    }

    public String user() {
        return stored.value().access().user();
    }

    public SubscriptionStatus status() {
        return stored.value().status();
    }

    public @Nullable String pauseReason() {
        return stored.value().pauseReason();
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
