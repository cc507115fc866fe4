package org.ecobureau.remediation.site;

import org.ecobureau.platform.inbox.EventHandler;
import org.ecobureau.platform.outbox.EventEnvelope;
import org.springframework.stereotype.Component;

/** Moves a site's mass balance when the receiver rejected a load. */
@Component
class ManifestRejectedListener implements EventHandler<ManifestAnswered> {

    private final ManifestSettlements settlements;

    ManifestRejectedListener(ManifestSettlements settlements) {
        this.settlements = settlements;
    }

    @Override
    public String type() {
        return "hazardous-waste.manifest-rejected.v1";
    }

    @Override
    public Class<ManifestAnswered> data() {
        return ManifestAnswered.class;
    }

    @Override
    public void handle(EventEnvelope<ManifestAnswered> event) {
        settlements.book(event, null);
    }
}
