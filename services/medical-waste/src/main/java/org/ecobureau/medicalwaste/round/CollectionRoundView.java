package org.ecobureau.medicalwaste.round;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecobureau.medicalwaste.enterprise.EnterpriseView;
import org.ecobureau.medicalwaste.waste.WasteStream;
import org.ecobureau.platform.store.HistoryEntry;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.standard.Quantity;
import org.jspecify.annotations.Nullable;

/** A round as the schema shows it. */
public record CollectionRoundView(Stored<CollectionRound> stored) {

    private CollectionRound round() {
        return stored.value();
    }

    public String id() {
        return stored.id();
    }

    public WasteStream stream() {
        return round().number().stream();
    }

    public LocalDate day() {
        return round().number().day();
    }

    public int trip() {
        return round().number().trip();
    }

    public String vehicle() {
        return round().number().vehicle();
    }

    public EnterpriseView carrier() {
        return new EnterpriseView(round().carrier().value());
    }

    public EnterpriseView plant() {
        return new EnterpriseView(round().plant().value());
    }

    public List<RoundStopView> stops() {
        return round().stops().stream()
                .map(stop -> new RoundStopView(stop, day()))
                .toList();
    }

    public Quantity collected() {
        return round().collected();
    }

    public Quantity collectedInCounty() {
        return round().collectedInCounty();
    }

    public Instant handedOverAt() {
        return round().handedOverAt();
    }

    public @Nullable Instant departedAt() {
        return round().departedAt();
    }

    public @Nullable Instant receivedAt() {
        Reception reception = round().reception();
        return reception == null ? null : reception.at();
    }

    public @Nullable Quantity received() {
        Reception reception = round().reception();
        return reception == null ? null : reception.weight();
    }

    public @Nullable BigDecimal storageTemperature() {
        Reception reception = round().reception();
        return reception == null ? null : reception.storageTemperature();
    }

    public @Nullable Instant disposedAt() {
        Disposal disposal = round().disposal();
        return disposal == null ? null : disposal.at();
    }

    public @Nullable DisposalMethod method() {
        Disposal disposal = round().disposal();
        return disposal == null ? null : disposal.method();
    }

    public RoundStatus status() {
        return round().status();
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
