package org.ecobureau.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class RememberedTokensTests {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final List<String> checked = new ArrayList<>();

    private Jwt check(String token) {
        checked.add(token);
        if (token.equals("forged")) {
            throw new BadJwtException("forged");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject(token)
                .expiresAt(NOON)
                .build();
    }

    private RememberedTokens tokensAt(Instant now) {
        return new RememberedTokens(this::check, Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void aTokenIsCheckedOnceAndTellsItsOwnSubject() {
        var tokens = tokensAt(NOON.minusSeconds(1));
        assertThat(tokens.decode("ann").getSubject()).isEqualTo("ann");
        assertThat(tokens.decode("bo").getSubject()).isEqualTo("bo");
        assertThat(tokens.decode("ann").getSubject()).isEqualTo("ann");
        assertThat(checked).containsExactly("ann", "bo");
    }

    @Test
    void anExpiredTokenIsCheckedEachTime() {
        var tokens = tokensAt(NOON);
        tokens.decode("ann");
        tokens.decode("ann");
        assertThat(checked).containsExactly("ann", "ann");
    }

    @Test
    void aForgedTokenIsRefusedEachTime() {
        var tokens = tokensAt(NOON.minusSeconds(1));
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        }
    }
}
