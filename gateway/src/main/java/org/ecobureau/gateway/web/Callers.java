package org.ecobureau.gateway.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.ecobureau.gateway.execute.Terms;
import org.ecobureau.gateway.subgraph.HeaderPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Tells who asks.
 *
 * <p>Operators, known by a role in their token, are shown how a request is run when its header {@value #EXPLAIN} says
 * {@code plan}; for others that header means nothing.
 */
@Component
class Callers {

    static final String EXPLAIN = "X-Explain";

    private final HeaderPolicy policy;
    private final GatewaySettings.Operators operators;

    Callers(GatewaySettings settings) {
        this.policy = new HeaderPolicy(settings.passHeaders());
        this.operators = settings.operators();
    }

    /** Of the request that the current thread handles. */
    Caller of(Function<String, @Nullable String> headers) {
        var wish = Objects.requireNonNullElse(headers.apply(EXPLAIN), "").toLowerCase(Locale.ROOT);
        return new Caller(policy.passedOn(headers), new Terms(false, wish.contains("plan") && isOperator()));
    }

    private boolean isOperator() {
        var role = operators.role();
        return role != null
                && SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                && token.getToken().getClaim(operators.claim()) instanceof List<?> roles
                && roles.contains(role);
    }
}
