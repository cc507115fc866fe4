package org.ecobureau.hazardouswaste.producer;

import java.time.Instant;
import java.util.List;
import org.ecobureau.hazardouswaste.enterprise.EnterpriseView;
import org.ecobureau.platform.store.HistoryEntry;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.lifecycle.Deadline;
import org.ecobureau.vocabulary.standard.Quantity;
import org.jspecify.annotations.Nullable;

/** A producer as the schema shows it. */
public record HazardousWasteProducerView(Stored<Producer> stored) {

    public String id() {
        return stored.id();
    }

    public EnterpriseView enterprise() {
        return new EnterpriseView(stored.id());
    }

    public ProducerStatus status() {
        return stored.value().status();
    }

    public @Nullable Quantity yearlyQuantity() {
        return stored.value().yearlyQuantity();
    }

    public boolean ownFacility() {
        return stored.value().ownFacility();
    }

    public Instant registeredAt() {
        return stored.value().registeredAt();
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
