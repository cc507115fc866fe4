package org.ecobureau.test.graphql;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.jspecify.annotations.Nullable;

/** Tokens that the services of this test run accept, and some that they must not. */
public final class TestTokens {

    private static final RSAKey TRUSTED = newKey();

    private TestTokens() {}

    /** A token for an hour. */
    public static String of(String subject, @Nullable String organisation, Role... roles) {
        return sign(TRUSTED, subject, organisation, Duration.ofHours(1), roles);
    }

    /** A token that ran out an hour ago. */
    public static String expired(Role role) {
        return sign(TRUSTED, "late", null, Duration.ofHours(-1), role);
    }

    /** A token of an issuer that nobody trusts. */
    public static String forged(Role role) {
        return sign(newKey(), "forger", null, Duration.ofHours(1), role);
    }

    /** The public key against which the services check, in a file. */
    public static Path publicKey() {
        try {
            Path file = Files.createTempFile("ecobureau-test", ".pem");
            file.toFile().deleteOnExit();
            String base64 = Base64.getMimeEncoder(64, "\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                    .encodeToString(TRUSTED.toRSAPublicKey().getEncoded());
            return Files.writeString(file, "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sign(
            RSAKey key, String subject, @Nullable String organisation, Duration validity, Role... roles) {
        Instant now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .subject(subject)
                .claim("name", subject)
                .claim("roles", List.of(roles).stream().map(Role::name).toList())
                .claim("organisation", organisation)
                .issueTime(Date.from(now.minus(Duration.ofHours(2))))
                .expirationTime(Date.from(now.plus(validity)))
                .build();
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
