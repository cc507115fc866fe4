package org.ecobureau.gateway.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.ecobureau.gateway.protect.CostSettings;
import org.ecobureau.gateway.protect.DocumentLimits;
import org.ecobureau.gateway.resilience.ResilienceSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What is configured under {@code ecobureau.gateway}.
 *
 * @param supergraph in the join format: a path, a {@code classpath:} location or an HTTP URL
 * @param supergraphPoll how often it is looked at whether another one stands there
 * @param services by name; each may differ from the defaults
 * @param deadline after which an answer is given with what has come
 * @param introspection whether callers are told the schema
 * @param shareQueries whether equal queries of one caller that are under way at a time are answered together
 * @param passHeaders of the caller that travel on, beside those that always do
 */
@Validated
@ConfigurationProperties("ecobureau.gateway")
record GatewaySettings(
        @DefaultValue("classpath:supergraph.graphql") @NotBlank
        String supergraph,

        @DefaultValue("2s") @NotNull Duration supergraphPoll,
        @DefaultValue Map<String, @Valid Service> services,
        @DefaultValue @Valid Calls calls,
        @DefaultValue("30s") @NotNull Duration deadline,
        @DefaultValue("true") boolean shareQueries,
        @DefaultValue List<String> passHeaders,
        @DefaultValue @Valid Cache cache,
        @DefaultValue @Valid Limits limits,
        @DefaultValue @Valid Cost cost,
        @DefaultValue @Valid Documents documents,
        @DefaultValue @Valid Rate rate,
        @DefaultValue("true") boolean introspection,
        @DefaultValue @Valid Metrics metrics,
        @DefaultValue @Valid Operators operators) {

    /**
     * What is special about one service.
     *
     * @param url overrides that of the supergraph
     * @param timeout overrides that of all
     */
    record Service(@Nullable URI url, @Nullable Duration timeout) {}

    /**
     * Calls to services.
     *
     * @param maxConcurrent to one service
     * @param maxAnswer size of an answer
     */
    record Calls(
            @DefaultValue("5s") Duration timeout,
            @DefaultValue("1s") Duration connectTimeout,
            @DefaultValue("64") @Min(1) int maxConcurrent,
            @DefaultValue("10MB") DataSize maxAnswer,
            @DefaultValue("20") @Min(1) int breakerWindow,
            @DefaultValue("10") @Min(1) int breakerMinimumCalls,
            @DefaultValue("3s") Duration breakerPause,
            @DefaultValue("3") @Min(1) int breakerProbes,
            @DefaultValue("20ms") Duration retryPause) {

        ResilienceSettings of(@Nullable Service service) {
            var its = service == null ? null : service.timeout();
            return new ResilienceSettings(
                    its == null ? timeout : its,
                    maxConcurrent,
                    breakerWindow,
                    breakerMinimumCalls,
                    breakerPause,
                    breakerProbes,
                    retryPause);
        }
    }

    /** How many entries the caches keep. */
    record Cache(
            @DefaultValue("1000") @Min(1) int documents,
            @DefaultValue("2000") @Min(1) int plans) {}

    /**
     * Of one operation.
     *
     * @param request size of its body
     */
    record Limits(
            @DefaultValue("10MB") DataSize request,
            @DefaultValue("100000") @Min(1) int characters,
            @DefaultValue("15000") @Min(1) int tokens,
            @DefaultValue("20") @Min(1) int depth,
            @DefaultValue("30") @Min(1) int rootFields,
            @DefaultValue("100") @Min(0) int aliases,
            @DefaultValue("2000") @Min(1) int fields,
            @DefaultValue("200") @Min(0) int directives) {

        DocumentLimits toDocumentLimits() {
            return new DocumentLimits(characters, tokens, depth, rootFields, aliases, fields, directives);
        }
    }

    /**
     * Of one operation, in the units of the directives {@code @cost} and {@code @listSize}.
     *
     * @param listSize of lists of which nothing is known
     */
    record Cost(
            @DefaultValue("1000000") @Min(1) long max,
            @DefaultValue("10") @Min(1) int listSize) {

        CostSettings toCostSettings() {
            return new CostSettings(max, listSize);
        }
    }

    /**
     * Documents that need not be sent.
     *
     * @param persisted whether callers may refer by hash to what they have sent before
     * @param persistedCharacters of all of them together that are kept
     * @param trusted directory of documents that are known from the start
     * @param trustedOnly whether no others are executed
     */
    record Documents(
            @DefaultValue("true") boolean persisted,
            @DefaultValue("5000000") @Min(1) long persistedCharacters,
            @Nullable Path trusted,
            boolean trustedOnly) {}

    /**
     * Of one caller.
     *
     * @param requests in a period; 0 for as many as they like
     */
    record Rate(
            @DefaultValue("0") @Min(0) int requests,
            @DefaultValue("1s") @NotNull Duration period) {}

    /**
     * What is counted of requests.
     *
     * @param callerClaim of the token by which callers are told apart
     * @param series pairs of a caller and an operation that are told apart; the rest is counted together
     */
    record Metrics(
            @DefaultValue("sub") @NotBlank String callerClaim,
            @DefaultValue("1000") @Min(1) int series) {}

    /**
     * Who may see how requests are run.
     *
     * @param claim of the token that lists the caller's roles
     * @param role among them; nobody is an operator where it is not set
     */
    record Operators(
            @DefaultValue("roles") @NotBlank String claim,
            @Nullable String role) {}
}
