package org.ecobureau.permits.certificate;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** The seal, and the address of the papers, which asks for a token. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CertificateSettings.class)
class CertificateConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(CertificateConfiguration.class);
    private static final String TRYING_OUT = "for trying out: anyone can read this key and forge papers";

    @Bean
    Seal seal(CertificateSettings settings) {
        if (settings.keys().isEmpty()) {
            LOG.warn("ECOBUREAU_PERMITS_CERTIFICATES_KEYS is not set: printed permits are sealed with a key that"
                    + " everybody knows. This is for trying out only.");
            return new Seal(List.of(TRYING_OUT));
        }
        return new Seal(settings.keys());
    }

    @Bean
    @Order(0)
    SecurityFilterChain certificateSecurity(HttpSecurity http) {
        return http.securityMatcher(Certificate.FOLDER + "**")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> {}))
                .build();
    }
}
