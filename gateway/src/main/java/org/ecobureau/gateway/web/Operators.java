package org.ecobureau.gateway.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
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
        var role = settings.role();
        return role != null
                && caller instanceof JwtAuthenticationToken token
                && token.getToken().getClaim(settings.claim()) instanceof List<?> roles
                && roles.contains(role);
    }
}
