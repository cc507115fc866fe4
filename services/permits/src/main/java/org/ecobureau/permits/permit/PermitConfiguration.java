package org.ecobureau.permits.permit;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules, filled up with the bureau's settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({TermSettings.class, DivisionSettings.class})
class PermitConfiguration {

    @Bean
    PermitRules permitRules(TermSettings settings) {
        return new PermitRules(settings);
    }
}
