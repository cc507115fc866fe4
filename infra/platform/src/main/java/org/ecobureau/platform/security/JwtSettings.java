package org.ecobureau.platform.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/**
 * Where tokens are checked against; exactly one of the two is set.
 *
 * @param issuerUri an OpenID Connect issuer with discovery
 * @param publicKeyLocation a PEM file with the RSA public key of an issuer without discovery
 */
@ConfigurationProperties("ecobureau.jwt")
record JwtSettings(@Nullable String issuerUri, @Nullable Resource publicKeyLocation) {}
