package org.ecobureau.medicalwaste.plant;

import java.time.LocalDate;
import org.ecobureau.platform.inbox.EventHandler;
import org.ecobureau.platform.outbox.EventEnvelope;
import org.jspecify.annotations.Nullable;

/** Keeps what is told of operating licences. */
final class LicenceToldListener implements EventHandler<LicenceToldListener.Told> {

    /** What this service reads of an operating licence. */
    record Told(
            String licenceId,
            String number,
            String operator,
            LicenceStatus status,
            LocalDate validFrom,
            LocalDate validUntil,
            LocalDate on,
            @Nullable String grounds) {}

    private final String type;
    private final PlantLicences licences;

    LicenceToldListener(String type, PlantLicences licences) {
        this.type = type;
        this.licences = licences;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public Class<Told> data() {
        return Told.class;
    }

    @Override
    public void handle(EventEnvelope<Told> event) {
        Told told = event.data();
        licences.keep(
                event.id(),
                told.operator(),
                new LicenceNews(
                        told.licenceId(),
                        told.number(),
                        told.status(),
                        told.validFrom(),
                        told.validUntil(),
                        told.on(),
                        told.grounds(),
                        event.sequence()));
    }
}
