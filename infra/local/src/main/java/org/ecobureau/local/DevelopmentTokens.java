package org.ecobureau.local;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.jspecify.annotations.Nullable;

/** Tokens for trying out: whoever reads the launcher's output has them. */
final class DevelopmentTokens {

    static final Duration VALIDITY = Duration.ofHours(12);

    private static final String ISSUER = "ecobureau-local";

    private final RSAKey key;
    private final Clock clock;

    DevelopmentTokens(RSAKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** A token of someone with one role, for the role's example organisation where it acts for one. */
    String of(Role role) {
        return sign(role.name().toLowerCase(Locale.ROOT), ExampleOrganisation.of(role), List.of(role));
    }

    /** A token of someone with every role of the offices. */
    String ofAllOffices() {
        List<Role> offices = Arrays.stream(Role.values())
                .filter(role -> !role.isOrganisation() && role != Role.PUBLIC)
                .toList();
        return sign("dataset", null, offices);
    }

    private String sign(String subject, @Nullable String organisation, List<Role> roles) {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(subject)
                .claim("name", subject)
                .claim("roles", roles.stream().map(Role::name).toList())
                .claim("organisation", organisation)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(VALIDITY)))
                .build();
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
