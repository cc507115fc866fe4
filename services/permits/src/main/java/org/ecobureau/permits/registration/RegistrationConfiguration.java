package org.ecobureau.permits.registration;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules, filled up with the bureau's settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RegistrationSettings.class)
class RegistrationConfiguration {

    @Bean
    RegistrationRules registrationRules(RegistrationSettings settings) {
        return new RegistrationRules(settings);
    }
}
