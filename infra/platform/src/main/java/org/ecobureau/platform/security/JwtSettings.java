package org.ecobureau.platform.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where tokens are checked against: exactly one of issuer and public key is set. A blank one counts as not set.
 *
 * @param issuerUri an OpenID Connect issuer with discovery
 * @param jwkSetUri where the issuer's keys are read, if it has another address for services than for browsers
 * @param publicKeyLocation a PEM file with the RSA public key of an issuer without discovery: a path or a resource URL
 */
@ConfigurationProperties("ecobureau.jwt")
record JwtSettings(
        @Nullable String issuerUri,
        @Nullable String jwkSetUri,
        @Nullable String publicKeyLocation) {

    JwtSettings {
        issuerUri = issuerUri == null || issuerUri.isBlank() ? null : issuerUri;
        jwkSetUri = jwkSetUri == null || jwkSetUri.isBlank() ? null : jwkSetUri;
        publicKeyLocation = publicKeyLocation == null || publicKeyLocation.isBlank() ? null : publicKeyLocation;
        if ((issuerUri == null) == (publicKeyLocation == null)) {
            throw new IllegalArgumentException("ecobureau.jwt: set exactly one of issuer-uri (ECOBUREAU_JWT_ISSUER_URI)"
                    + " and public-key-location (ECOBUREAU_JWT_PUBLIC_KEY)");
        }
    }
}
