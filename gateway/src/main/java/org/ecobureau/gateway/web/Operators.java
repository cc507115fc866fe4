package org.ecobureau.gateway.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** Knows operators by a role in their token. */
@Component
class Operators {

    private final GatewaySettings.Operators settings;

    Operators(GatewaySettings settings) {
        this.settings = settings.operators();
    }

    boolean include(@Nullable Authentication caller) {
        return caller instanceof JwtAuthenticationToken token && include(token.getToken());
    }

    boolean include(@Nullable Jwt token) {
        var role = settings.role();
        return role != null && roles(token).contains(role);
    }

    List<?> roles(@Nullable Jwt token) {
        return token != null && token.getClaim(settings.claim()) instanceof List<?> roles ? roles : List.of();
    }
}
