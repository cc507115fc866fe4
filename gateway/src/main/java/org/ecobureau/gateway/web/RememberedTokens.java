package org.ecobureau.gateway.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Checks a token once in a while, not with every request; one that has expired is always checked. */
final class RememberedTokens implements JwtDecoder {

    private static final int TOKENS = 10_000;

    /** After which a key that is no longer valid is noticed. */
    private static final Duration WHILE = Duration.ofMinutes(1);

    private final JwtDecoder decoder;
    private final Clock clock;
    private final Cache<String, Jwt> checked =
            Caffeine.newBuilder().maximumSize(TOKENS).expireAfterWrite(WHILE).build();

    RememberedTokens(JwtDecoder decoder) {
        this(decoder, Clock.systemUTC());
    }

    RememberedTokens(JwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        var known = checked.getIfPresent(token);
        if (known != null && !hasExpired(known)) {
            return known;
        }
        var jwt = decoder.decode(token);
        checked.put(token, jwt);
        return jwt;
    }

    private boolean hasExpired(Jwt token) {
        var end = token.getExpiresAt();
        return end != null && !clock.instant().isBefore(end);
    }
}
