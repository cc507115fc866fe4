package org.ecobureau.hazardouswaste.licence;

import java.time.LocalDate;
import java.util.List;
import org.ecobureau.hazardouswaste.enterprise.EnterpriseView;
import org.ecobureau.hazardouswaste.waste.WasteScope;
import org.ecobureau.platform.store.HistoryEntry;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.lifecycle.Deadline;
import org.ecobureau.vocabulary.standard.Quantity;
import org.jspecify.annotations.Nullable;

/** An operating licence as the schema shows it. */
public record OperatingLicenceView(Stored<OperatingLicence> stored) {

    public String id() {
        return stored.id();
    }

    public String number() {
        return licence().number();
    }

    public EnterpriseView operator() {
        return new EnterpriseView(licence().operator().value());
    }

    public LicenceKind kind() {
        return licence().kind();
    }

    public List<String> wasteCodes() {
        return licence().scope().stream().map(WasteScope::toString).toList();
    }

    public Quantity yearlyQuantity() {
        return licence().yearlyQuantity();
    }

    public LicenceLevel issuingLevel() {
        return licence().issuingLevel();
    }

    public LicenceStatus status() {
        return licence().status();
    }

    public LocalDate validFrom() {
        return licence().validFrom();
    }

    public LocalDate validUntil() {
        return licence().validUntil();
    }

    public @Nullable String grounds() {
        return licence().grounds();
    }

    public int version() {
        return stored.version();
    }

    public List<HistoryEntry> history() {
        return stored.history();
    }

    public List<Deadline> deadlines() {
        return licence().deadlines();
    }

    private OperatingLicence licence() {
        return stored.value();
    }
}
