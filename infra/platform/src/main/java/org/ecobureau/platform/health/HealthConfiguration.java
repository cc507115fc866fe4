package org.ecobureau.platform.health;

import com.mongodb.client.MongoDatabase;
import org.ecobureau.platform.outbox.Outbox;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Health of what the service depends on. */
@AutoConfiguration
public class HealthConfiguration {

    @Bean
    HealthIndicator storeHealthIndicator(MongoDatabase database) {
        return new StoreHealth(database);
    }

    @Bean
    HealthIndicator outboxHealthIndicator(Outbox outbox) {
        return new OutboxHealth(outbox);
    }
}
