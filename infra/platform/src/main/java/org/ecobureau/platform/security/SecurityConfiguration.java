package org.ecobureau.platform.security;

import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.io.InputStream;
import java.security.interfaces.RSAPublicKey;
import java.util.Objects;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.io.ApplicationResourceLoader;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.converter.RsaKeyConverters;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;

/** An OAuth 2.0 resource server: a wrong token is refused, no token makes the caller the public. */
@AutoConfiguration
@EnableConfigurationProperties(JwtSettings.class)
public class SecurityConfiguration {

    /** @param management the port of health and figures; on one of its own, which is not published, a scraper reads freely */
    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, @Value("${management.server.port:}") String management) {
        String[] open = management.isBlank()
                ? new String[] {"/graphql", "/actuator/health/**"}
                : new String[] {"/graphql", "/actuator/health/**", "/actuator/prometheus"};
        return http.csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(open)
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .access((authentication, request) -> new AuthorizationDecision(
                                CallerResolver.of(authentication.get()).is(Role.CITY_OFFICER)))
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(server -> server.jwt(jwt -> {}))
                .build();
    }

    @Bean
    JwtDecoder jwtDecoder(JwtSettings settings) throws IOException {
        String issuer = settings.issuerUri();
        String keys = settings.jwkSetUri();
        String key = settings.publicKeyLocation();
        return key == null
                // Asked when the first token comes, so that the service starts without its issuer.
                ? new SupplierJwtDecoder(() -> ofIssuer(Objects.requireNonNull(issuer), keys))
                : NimbusJwtDecoder.withPublicKey(
                                read(ApplicationResourceLoader.get().getResource(key)))
                        .build();
    }

    private static JwtDecoder ofIssuer(String issuer, @Nullable String keys) {
        if (keys == null) {
            return JwtDecoders.fromIssuerLocation(issuer);
        }
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(keys).build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(issuer));
        return decoder;
    }

    private static RSAPublicKey read(Resource key) throws IOException {
        try (InputStream pem = key.getInputStream()) {
            RSAPublicKey read = RsaKeyConverters.x509().convert(pem);
            if (read == null) {
                throw new IOException(key + ": no RSA public key in PEM form");
            }
            return read;
        }
    }

    @Bean
    CallerResolver callerResolver() {
        return new CallerResolver();
    }
}
