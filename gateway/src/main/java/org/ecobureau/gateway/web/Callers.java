package org.ecobureau.gateway.web;

import io.micrometer.tracing.Tracer;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.ecobureau.gateway.execute.Terms;
import org.ecobureau.gateway.subgraph.HeaderPolicy;
import org.ecobureau.gateway.subgraph.HttpSubgraphClient;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Tells who asks.
 *
 * <p>The header {@value #EXPLAIN} of a request asks for more than the answer: {@code cost} for what it was estimated to
 * cost, {@code plan} for how it was run. The plan is shown to operators only, who are known by a role in their token.
 *
 * <p>A caller who will not wait as long as the gateway says so in the header {@value HttpSubgraphClient#TIMEOUT}, in
 * milliseconds.
 */
@Component
class Callers {

    static final String EXPLAIN = "X-Explain";

    static final String REQUEST_ID = "x-request-id";

    private static final Pattern ID = Pattern.compile("[!-~]{1,128}");
    private static final Pattern MILLISECONDS = Pattern.compile("[1-9][0-9]{0,8}");

    private final HeaderPolicy policy;
    private final Operators operators;
    private final String claim;
    private final @Nullable Tracer tracer;

    Callers(GatewaySettings settings, Operators operators, ObjectProvider<Tracer> tracer) {
        this.policy = new HeaderPolicy(settings.passHeaders());
        this.operators = operators;
        this.claim = settings.metrics().callerClaim();
        this.tracer = tracer.getIfAvailable();
    }

    /**
     * Of the request that the current thread handles.
     *
     * @param address from which it came
     */
    Caller of(Function<String, @Nullable String> headers, String address) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return of(headers, address, authentication instanceof JwtAuthenticationToken jwt ? jwt.getToken() : null);
    }

    /**
     * Of one who has shown a token, or none.
     *
     * @param address from which the request came
     */
    Caller of(Function<String, @Nullable String> headers, String address, @Nullable Jwt token) {
        var subject = token == null ? null : token.getSubject();
        return new Caller(
                subject == null ? "address " + address : "subject " + subject,
                label(token),
                travelling(headers),
                terms(headers, operators.include(token)),
                token);
    }

    private String label(@Nullable Jwt token) {
        var label = token == null ? null : token.getClaimAsString(claim);
        return token == null ? "anonymous" : label == null ? "unnamed" : label;
    }

    /** With ids by which request and trace are known everywhere, made here where the caller brings none. */
    private Map<String, String> travelling(Function<String, @Nullable String> headers) {
        var passed = policy.passedOn(headers);
        var id = passed.get(REQUEST_ID);
        if (id == null || !ID.matcher(id).matches()) {
            passed.put(REQUEST_ID, Long.toHexString(ThreadLocalRandom.current().nextLong()));
        }
        var span = tracer == null ? null : tracer.currentTraceContext().context();
        if (span != null) {
            // What the services do is part of what the gateway does.
            passed.put(
                    TraceParent.HEADER, "00-" + span.traceId() + "-" + span.spanId() + "-" + sampled(span.sampled()));
        } else if (!TraceParent.isValid(passed.get(TraceParent.HEADER))) {
            passed.put(TraceParent.HEADER, TraceParent.next());
            passed.remove("tracestate");
        }
        return passed;
    }

    private static String sampled(@Nullable Boolean sampled) {
        return Boolean.TRUE.equals(sampled) ? "01" : "00";
    }

    private static Terms terms(Function<String, @Nullable String> headers, boolean operator) {
        var wish = Objects.requireNonNullElse(headers.apply(EXPLAIN), "").toLowerCase(Locale.ROOT);
        var patience = headers.apply(HttpSubgraphClient.TIMEOUT);
        return new Terms(
                false,
                operator && wish.contains("plan"),
                wish.contains("cost"),
                patience != null && MILLISECONDS.matcher(patience).matches()
                        ? Duration.ofMillis(Long.parseLong(patience))
                        : null,
                () -> false);
    }
}
