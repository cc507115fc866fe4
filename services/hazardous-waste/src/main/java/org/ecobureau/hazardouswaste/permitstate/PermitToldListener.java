package org.ecobureau.hazardouswaste.permitstate;

import java.time.LocalDate;
import java.util.List;
import org.ecobureau.platform.inbox.EventHandler;
import org.ecobureau.platform.outbox.EventEnvelope;
import org.jspecify.annotations.Nullable;

/** Keeps what is told of permits and registrations, and passes revocations on. */
final class PermitToldListener implements EventHandler<PermitToldListener.Told> {

    /** What this service reads of a permit or registration. */
    record Told(
            String number,
            String creditCode,
            String status,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            LocalDate on) {}

    private static final String REVOKED = "permits.permit-revoked.v1";

    private final String type;
    private final KnownPermitKind kind;
    private final KnownPermits permits;
    private final List<PermitRevoked.Follower> followers;

    PermitToldListener(
            String type, KnownPermitKind kind, KnownPermits permits, List<PermitRevoked.Follower> followers) {
        this.type = type;
        this.kind = kind;
        this.permits = permits;
        this.followers = List.copyOf(followers);
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
        permits.keep(
                event.id(),
                told.creditCode(),
                new PermitNews(
                        event.partitionkey(),
                        told.number(),
                        kind,
                        told.status(),
                        told.validFrom(),
                        told.validUntil(),
                        told.on(),
                        event.sequence()));
        if (type.equals(REVOKED)) {
            var revoked = new PermitRevoked(
                    event.id(), told.creditCode(), told.number(), event.time().toInstant());
            followers.forEach(follower -> follower.follow(revoked));
        }
    }
}
