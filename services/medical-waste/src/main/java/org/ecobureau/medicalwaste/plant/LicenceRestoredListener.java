package org.ecobureau.medicalwaste.plant;

import org.ecobureau.platform.inbox.EventHandler;
import org.ecobureau.platform.outbox.EventEnvelope;
import org.springframework.stereotype.Component;

/** A suspended operating licence is in force again. */
@Component
class LicenceRestoredListener implements EventHandler<LicenceTold> {

    private final PlantLicences licences;

    LicenceRestoredListener(PlantLicences licences) {
        this.licences = licences;
    }

    @Override
    public String type() {
        return "hazardous-waste.licence-restored.v1";
    }

    @Override
    public Class<LicenceTold> data() {
        return LicenceTold.class;
    }

    @Override
    public void handle(EventEnvelope<LicenceTold> event) {
        licences.keep(event.data(), event.sequence(), false);
    }
}
