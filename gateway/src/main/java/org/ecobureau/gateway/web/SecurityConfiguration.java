package org.ecobureau.gateway.web;

import java.io.IOException;
import java.security.interfaces.RSAPublicKey;
import org.springframework.boot.io.ApplicationResourceLoader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.converter.RsaKeyConverters;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
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

    @Bean
    SecurityFilterChain security(HttpSecurity http, Operators operators) {
        return http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/metrics/**")
                        .access((caller, request) -> new AuthorizationDecision(operators.include(caller.get())))
                        .anyRequest()
                        .permitAll())
                .oauth2ResourceServer(server -> server.jwt(jwt -> {}))
                .build();
    }

    @Bean
    JwtDecoder jwtDecoder(TokenSettings settings) throws IOException {
        var key = settings.publicKeyLocation();
        if (key != null) {
            try (var pem = ApplicationResourceLoader.get().getResource(key).getInputStream()) {
                RSAPublicKey publicKey = RsaKeyConverters.x509().convert(pem);
                return NimbusJwtDecoder.withPublicKey(publicKey).build();
            }
        }
        var issuer = settings.issuerUri();
        if (issuer != null) {
            return new SupplierJwtDecoder(() -> JwtDecoders.fromIssuerLocation(issuer));
        }
        return token -> {
            throw new BadJwtException("No key is configured by which a token could be checked");
        };
    }
}
