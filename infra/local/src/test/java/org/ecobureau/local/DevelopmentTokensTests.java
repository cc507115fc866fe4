package org.ecobureau.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DevelopmentTokensTests {

    private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(Role.class)
    void aTokenCarriesItsRoleForTwelveHours(Role role) throws Exception {
        SigningKeys keys = SigningKeys.in(directory);

        SignedJWT token = SignedJWT.parse(tokens(keys).of(role));

        JWTClaimsSet claims = token.getJWTClaimsSet();
        assertThat(token.verify(new RSASSAVerifier(publicKey(keys)))).isTrue();
        assertThat(claims.getIssuer()).isEqualTo("ecobureau-local");
        assertThat(claims.getStringListClaim("roles")).containsExactly(role.name());
        assertThat(claims.getExpirationTime()).isEqualTo(NOW.plus(Duration.ofHours(12)));
        assertThat(claims.getStringClaim("organisation") != null).isEqualTo(role.isOrganisation());
    }

    @Test
    void oneTokenHasTheRolesOfAllOffices() throws Exception {
        JWTClaimsSet claims = SignedJWT.parse(tokens(SigningKeys.in(directory)).ofAllOffices())
                .getJWTClaimsSet();

        assertThat(claims.getStringListClaim("roles")).isEqualTo(List.of("COUNTY_OFFICER", "CITY_OFFICER", "PROVINCE"));
    }

    @Test
    void theKeyOfTheFirstStartServesTheNextOnes() throws Exception {
        String earlier = tokens(SigningKeys.in(directory)).of(Role.PUBLIC);

        SigningKeys later = SigningKeys.in(directory);

        assertThat(SignedJWT.parse(earlier).verify(new RSASSAVerifier(publicKey(later))))
                .isTrue();
    }

    @Test
    void onlyItsOwnerReadsThePrivateKey() throws Exception {
        SigningKeys.in(directory);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("private.pem"))))
                .isEqualTo("rw-------");
    }

    private static DevelopmentTokens tokens(SigningKeys keys) {
        return new DevelopmentTokens(keys.key(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static RSAKey publicKey(SigningKeys keys) throws Exception {
        return RSAKey.parseFromPEMEncodedObjects(Files.readString(keys.publicKey()))
                .toRSAKey();
    }
}
