package org.ecobureau.platform.health;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the store answers. Asks with a command that every store here knows. */
final class StoreHealth implements HealthIndicator {

    private final MongoDatabase database;

    StoreHealth(MongoDatabase database) {
        this.database = database;
    }

    @Override
    public Health health() {
        try {
            database.runCommand(new Document("ping", 1));
            return Health.up().build();
        } catch (MongoException unreachable) {
            return Health.down()
                    .withDetail("reason", unreachable.getClass().getSimpleName())
                    .build();
        }
    }
}
