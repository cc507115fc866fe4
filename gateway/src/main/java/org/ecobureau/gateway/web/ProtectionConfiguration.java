package org.ecobureau.gateway.web;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import org.ecobureau.gateway.protect.DocumentDesk;
import org.ecobureau.gateway.protect.PersistedDocuments;
import org.ecobureau.gateway.protect.RateLimiter;
import org.ecobureau.gateway.protect.TrustedDocuments;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what stands between callers and the engine. */
@Configuration(proxyBeanMethods = false)
class ProtectionConfiguration {

    @Bean
    DocumentDesk documentDesk(GatewaySettings settings) throws IOException {
        var documents = settings.documents();
        var directory = documents.trusted();
        var trusted = directory == null ? TrustedDocuments.NONE : TrustedDocuments.in(directory);
        var persisted = documents.persisted()
                ? new PersistedDocuments(
                        documents.persistedCharacters(), settings.limits().characters())
                : null;
        return new DocumentDesk(trusted, persisted, documents.trustedOnly());
    }

    @Bean
    RateLimiter rateLimiter(GatewaySettings settings) {
        return new RateLimiter(settings.rate().requests(), settings.rate().period());
    }

    @Bean
    RequestMetrics requestMetrics(MeterRegistry meters, GatewaySettings settings) {
        return new RequestMetrics(meters, settings.metrics());
    }
}
