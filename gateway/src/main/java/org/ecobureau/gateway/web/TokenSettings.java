package org.ecobureau.gateway.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * By what tokens are checked; configured under {@code ecobureau.jwt}. A blank value counts as not set.
 *
 * @param publicKeyLocation of an RSA public key as PEM: a path or a resource URL
 * @param issuerUri of an OpenID provider, asked when the first token comes
 * @param jwkSetUri where the provider's keys are read, if it has another address for services than for browsers
 */
@ConfigurationProperties("ecobureau.jwt")
record TokenSettings(
        @Nullable String publicKeyLocation,
        @Nullable String issuerUri,
        @Nullable String jwkSetUri) {

    TokenSettings {
        publicKeyLocation = publicKeyLocation == null || publicKeyLocation.isBlank() ? null : publicKeyLocation;
        jwkSetUri = jwkSetUri == null || jwkSetUri.isBlank() ? null : jwkSetUri;
        issuerUri = issuerUri == null || issuerUri.isBlank() ? null : issuerUri;
    }
}
