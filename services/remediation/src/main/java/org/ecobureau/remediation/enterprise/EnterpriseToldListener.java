package org.ecobureau.remediation.enterprise;

import org.ecobureau.platform.inbox.EventHandler;
import org.ecobureau.platform.outbox.EventEnvelope;

/** Follows the register: whatever it tells of an enterprise, the latest entry holds. */
final class EnterpriseToldListener implements EventHandler<EnterpriseCopy> {

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
    public Class<EnterpriseCopy> data() {
        return EnterpriseCopy.class;
    }

    @Override
    public void handle(EventEnvelope<EnterpriseCopy> event) {
        copies.keep(event.data(), event.sequence());
    }
}
