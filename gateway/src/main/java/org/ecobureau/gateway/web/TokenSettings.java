package org.ecobureau.gateway.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/**
 * By what tokens are checked; configured under {@code ecobureau.jwt}.
 *
 * @param publicKeyLocation of an RSA public key as PEM
 * @param issuerUri of an OpenID provider, asked when the first token comes
 */
@ConfigurationProperties("ecobureau.jwt")
record TokenSettings(
        @Nullable Resource publicKeyLocation, @Nullable String issuerUri) {}
