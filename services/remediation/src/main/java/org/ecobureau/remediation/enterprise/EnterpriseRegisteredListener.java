package org.ecobureau.remediation.enterprise;

import org.ecobureau.platform.inbox.EventHandler;
import org.ecobureau.platform.outbox.EventEnvelope;
import org.springframework.stereotype.Component;

/** Follows the register: an enterprise was registered. */
@Component
class EnterpriseRegisteredListener implements EventHandler<EnterpriseCopy> {

    private final EnterpriseCopies copies;

    EnterpriseRegisteredListener(EnterpriseCopies copies) {
        this.copies = copies;
    }

    @Override
    public String type() {
        return "permits.enterprise-registered.v1";
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
