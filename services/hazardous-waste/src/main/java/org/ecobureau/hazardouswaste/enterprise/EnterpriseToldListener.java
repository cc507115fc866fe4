package org.ecobureau.hazardouswaste.enterprise;

import org.ecobureau.platform.inbox.EventHandler;
import org.ecobureau.platform.outbox.EventEnvelope;

/** Keeps the copies of the register up to date. */
final class EnterpriseToldListener implements EventHandler<EnterpriseToldListener.Entry> {

    /** What this service reads of a register entry. */
    record Entry(String creditCode, String name, String town) {}

    private final String type;
    private final EnterpriseNames names;

    EnterpriseToldListener(String type, EnterpriseNames names) {
        this.type = type;
        this.names = names;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public Class<Entry> data() {
        return Entry.class;
    }

    @Override
    public void handle(EventEnvelope<Entry> event) {
        Entry entry = event.data();
        names.keep(entry.creditCode(), entry.name(), entry.town(), event.sequence());
    }
}
