package org.ecobureau.gateway.web;

import java.io.IOException;
import java.security.interfaces.RSAPublicKey;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.boot.io.ApplicationResourceLoader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.converter.RsaKeyConverters;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Who may come in: anybody, but a token that is shown must be valid.
 *
 * <p>What a caller may see is decided by the services, which check the token themselves; what the gateway counts of
 * its callers is for operators.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Of the endpoint: what needs nobody's leave passes the check of tokens only. */
    @Bean
    @Order(0)
    SecurityFilterChain endpointSecurity(HttpSecurity http, GraphQlProperties properties) {
        return http.securityMatcher(properties.getHttp().getPath())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .exceptionHandling(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable) // the endpoint writes those that matter itself
                .oauth2ResourceServer(server -> server.jwt(jwt -> {}))
                .build();
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http, Operators operators, @Value("${management.server.port:}") String management) {
        // On a port of its own, which is not published, a scraper reads freely.
        var figures = management.isBlank()
                ? new String[] {"/actuator/metrics/**", "/actuator/prometheus"}
                : new String[] {"/actuator/metrics/**"};
        return http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.requestMatchers(figures)
                        .access((caller, request) -> new AuthorizationDecision(operators.include(caller.get())))
                        .anyRequest()
                        .permitAll())
                .oauth2ResourceServer(server -> server.jwt(jwt -> {}))
                .build();
    }

    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations(); // they cost as much as all the rest of the check
    }

    @Bean
    JwtDecoder jwtDecoder(TokenSettings settings) throws IOException {
        return new RememberedTokens(checked(settings));
    }

    private static JwtDecoder checked(TokenSettings settings) throws IOException {
        var key = settings.publicKeyLocation();
        if (key != null) {
            try (var pem = ApplicationResourceLoader.get().getResource(key).getInputStream()) {
                RSAPublicKey publicKey = RsaKeyConverters.x509().convert(pem);
                return NimbusJwtDecoder.withPublicKey(publicKey).build();
            }
        }
        var issuer = settings.issuerUri();
        if (issuer != null) {
            return new SupplierJwtDecoder(() -> ofIssuer(issuer, settings.jwkSetUri()));
        }
        return token -> {
            throw new BadJwtException("No key is configured by which a token could be checked");
        };
    }

    private static JwtDecoder ofIssuer(String issuer, @Nullable String keys) {
        if (keys == null) {
            return JwtDecoders.fromIssuerLocation(issuer);
        }
        var decoder = NimbusJwtDecoder.withJwkSetUri(keys).build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(issuer));
        return decoder;
    }
}
