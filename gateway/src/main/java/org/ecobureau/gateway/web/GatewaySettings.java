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
import org.ecobureau.gateway.subscribe.FeedSettings;
import org.ecobureau.gateway.supergraph.Subgraph;
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
        @DefaultValue @Valid Operators operators,
        @DefaultValue @Valid Events events) {

    /** Where a service of the graph answers. */
    URI url(Subgraph subgraph) {
        var service = services.get(subgraph.name());
        var configured = service == null ? null : service.url();
        return configured == null ? URI.create(subgraph.url()) : configured;
    }

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
     * @param representations of entities in one call, as many as the services take; for more there are several
     */
    record Calls(
            @DefaultValue("5s") Duration timeout,
            @DefaultValue("1s") Duration connectTimeout,
            @DefaultValue("64") @Min(1) int maxConcurrent,
            @DefaultValue("10MB") DataSize maxAnswer,
            @DefaultValue("1000") @Min(1) int representations,
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
     * @param socketMessage size over a WebSocket, of which every connection has a buffer of two bytes a character
     */
    record Limits(
            @DefaultValue("15MB") DataSize request,
            @DefaultValue("64KB") DataSize socketMessage,
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
     * Events that can be subscribed to, where the graph says so.
     *
     * @param bus address of the AMQP broker; without it no event comes
     * @param exchange topic exchange on which the services say what happens
     * @param record where past events are read; without it subscriptions go on only from what is kept here
     * @param recordService service against whose address that of the record is resolved
     * @param allSeeing roles, under the claim of operators, that may be told every event
     * @param partyClaim of the token that names whom the caller acts for, and is told of
     * @param perCaller subscriptions
     * @param most subscriptions of all callers
     * @param kept events that a subscriber may be behind
     * @param keptSize of them together
     * @param settle for so long an event may be missing in the record after it has come over the bus
     * @param overlap by which a place that another gateway told is taken back
     * @param keepAlive pause between signs of life to those who subscribe by server-sent events
     */
    record Events(
            @Nullable URI bus,
            @DefaultValue("events") @NotBlank String exchange,
            @Nullable URI record,
            @Nullable String recordService,
            @DefaultValue List<String> allSeeing,
            @DefaultValue("organisation") @NotBlank String partyClaim,
            @DefaultValue("20") @Min(1) int perCaller,
            @DefaultValue("5000") @Min(1) int most,
            @DefaultValue("10000") @Min(1) int kept,
            @DefaultValue("32MB") DataSize keptSize,
            @DefaultValue("10s") Duration settle,
            @DefaultValue("30s") Duration overlap,
            @DefaultValue("500ms") Duration pause,
            @DefaultValue("15s") Duration keepAlive) {

        FeedSettings toFeedSettings() {
            return new FeedSettings(perCaller, most, settle, overlap, pause);
        }
    }

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
