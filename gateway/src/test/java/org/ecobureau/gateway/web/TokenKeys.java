package org.ecobureau.gateway.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;

/** Signs tokens as an identity provider would. */
final class TokenKeys {

    private final KeyPair keys;

    TokenKeys() {
        try {
            keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the gateway finds the public key. */
    String location(Path directory) {
        var pem = directory.resolve("key.pem");
        var text = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        try {
            Files.writeString(pem, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pem.toUri().toString();
    }

    String bearer(String subject, String... roles) {
        return "Bearer " + token(subject, Instant.now().plusSeconds(60), roles);
    }

    String token(String subject, Instant expires, String... roles) {
        return token(new JWTClaimsSet.Builder()
                .subject(subject)
                .claim("roles", List.of(roles))
                .expirationTime(Date.from(expires)));
    }

    /** Of one who acts for an organisation. */
    String tokenFor(String organisation, Instant expires) {
        return token(new JWTClaimsSet.Builder()
                .subject("for " + organisation)
                .claim("roles", List.of("READER"))
                .claim("organisation", organisation)
                .expirationTime(Date.from(expires)));
    }

    private String token(JWTClaimsSet.Builder claims) {
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims.build());
        try {
            token.sign(new RSASSASigner(keys.getPrivate()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }
}
