package org.ecobureau.medicalwaste.hospital;

import java.time.Instant;
import java.util.List;
import org.ecobureau.medicalwaste.enterprise.EnterpriseView;
import org.ecobureau.platform.store.HistoryEntry;
import org.ecobureau.platform.store.Stored;

/** A hospital as the schema shows it. */
public record HospitalView(Stored<Hospital> stored) {

    public String id() {
        return stored.id();
    }

    public String creditCode() {
        return stored.id();
    }

    public EnterpriseView enterprise() {
        return new EnterpriseView(stored.id());
    }

    public int beds() {
        return stored.value().profile().beds();
    }

    public boolean infectious() {
        return stored.value().profile().infectious();
    }

    public Drainage drainage() {
        return stored.value().profile().drainage();
    }

    public HospitalStatus status() {
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
