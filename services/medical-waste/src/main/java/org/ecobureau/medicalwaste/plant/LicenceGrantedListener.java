package org.ecobureau.medicalwaste.plant;

import org.ecobureau.platform.inbox.EventHandler;
import org.ecobureau.platform.outbox.EventEnvelope;
import org.springframework.stereotype.Component;

/** A plant got an operating licence. */
@Component
class LicenceGrantedListener implements EventHandler<LicenceTold> {

    private final PlantLicences licences;

    LicenceGrantedListener(PlantLicences licences) {
        this.licences = licences;
    }

    @Override
    public String type() {
        return "hazardous-waste.licence-granted.v1";
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
