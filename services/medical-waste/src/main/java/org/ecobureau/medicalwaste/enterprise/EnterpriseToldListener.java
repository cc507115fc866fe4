package org.ecobureau.medicalwaste.enterprise;

import org.ecobureau.platform.inbox.EventHandler;
import org.ecobureau.platform.outbox.EventEnvelope;

/** Follows the register: whatever it tells of an enterprise, the latest entry holds. */
final class EnterpriseToldListener implements EventHandler<EnterpriseTold> {

    private final String type;
    private final EnterpriseCopies copies;

    EnterpriseToldListener(String type, EnterpriseCopies copies) {
        this.type = type;
        this.copies = copies;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public Class<EnterpriseTold> data() {
        return EnterpriseTold.class;
    }

    @Override
    public void handle(EventEnvelope<EnterpriseTold> event) {
        copies.keep(event.data(), event.sequence());
    }
}
