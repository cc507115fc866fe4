package org.ecobureau.hazardouswaste.enterprise;

import org.ecobureau.platform.inbox.EventHandler;
import org.ecobureau.platform.outbox.EventEnvelope;
import org.jspecify.annotations.Nullable;

/** Keeps the copies of the register up to date. */
final class EnterpriseToldListener implements EventHandler<EnterpriseToldListener.Entry> {

    /** What this service reads of a register entry; the successor is null while the enterprise stands on its own. */
    record Entry(
            String creditCode,
            String name,
            String town,
            @Nullable String successor) {}

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
        names.keep(entry.creditCode(), entry.name(), entry.town(), entry.successor(), event.sequence());
    }
}
