package org.ecobureau.platform.health;

import com.mongodb.MongoException;
import org.ecobureau.platform.outbox.Outbox;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** How many records owe events to the bus. Informs only: a broker that is away stops no service. */
final class OutboxHealth implements HealthIndicator {

    private final Outbox outbox;

    OutboxHealth(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Health health() {
        try {
            return Health.up().withDetail("recordsOwingEvents", outbox.owing()).build();
        } catch (MongoException unreachable) {
            return Health.unknown().build();
        }
    }
}
