package org.ecobureau.exchange.reading;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Opens the feed's address; {@link Readers} lets in whom it knows. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {

    @Bean
    @Order(0)
    SecurityFilterChain feedSecurity(HttpSecurity http) {
        return http.securityMatcher("/events")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** The record is for who shows a token; {@link RecordController} decides what they see of it. */
    @Bean
    @Order(0)
    SecurityFilterChain recordSecurity(HttpSecurity http) {
        return http.securityMatcher("/events/recorded")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> {}))
                .build();
    }
}
