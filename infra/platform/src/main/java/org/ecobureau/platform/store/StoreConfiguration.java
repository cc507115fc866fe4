package org.ecobureau.platform.store;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** What the repositories of a service need besides themselves. */
@AutoConfiguration
public class StoreConfiguration {

    @Bean
    VersionUpkeep versionUpkeep(ObjectProvider<MongoRepository<?>> repositories) {
        return new VersionUpkeep(repositories.stream().toList());
    }
}
