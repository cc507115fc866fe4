package org.ecobureau.gateway.web;

import org.ecobureau.gateway.subscribe.Viewer;
import org.springframework.stereotype.Component;

/** Tells of which events a caller may be told. */
@Component
class Viewers {

    private final GatewaySettings.Events settings;
    private final Operators operators;

    Viewers(GatewaySettings settings, Operators operators) {
        this.settings = settings.events();
        this.operators = operators;
    }

    Viewer of(Caller caller) {
        var token = caller.token();
        return new Viewer(
                caller.name(),
                token != null,
                operators.roles(token).stream()
                        .anyMatch(role -> settings.allSeeing().contains(role)),
                token == null ? null : token.getClaimAsString(settings.partyClaim()),
                token == null ? null : token.getExpiresAt(),
                caller.headers());
    }
}
