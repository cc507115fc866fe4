package org.ecobureau.medicalwaste.plant;

import org.ecobureau.platform.inbox.EventHandler;
import org.ecobureau.platform.outbox.EventEnvelope;
import org.springframework.stereotype.Component;

/** A plant's operating licence was suspended: no new rounds go there. */
@Component
class LicenceSuspendedListener implements EventHandler<LicenceTold> {

    private final PlantLicences licences;

    LicenceSuspendedListener(PlantLicences licences) {
        this.licences = licences;
    }

    @Override
    public String type() {
        return "hazardous-waste.licence-suspended.v1";
    }

    @Override
    public Class<LicenceTold> data() {
        return LicenceTold.class;
    }

    @Override
    public void handle(EventEnvelope<LicenceTold> event) {
        licences.keep(event.data(), event.sequence(), true);
    }
}
