package org.ecobureau.gateway.web;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.ecobureau.gateway.execute.Engine;
import org.ecobureau.gateway.execute.GatewayError;
import org.ecobureau.gateway.execute.OperationRequest;
import org.ecobureau.gateway.execute.RequestRefused;
import org.ecobureau.gateway.execute.SharedQueries;
import org.ecobureau.gateway.protect.DocumentDesk;
import org.ecobureau.gateway.protect.RateLimiter;
import org.ecobureau.gateway.protect.Refused;
import org.ecobureau.gateway.serve.ServedGraphs;
import org.ecobureau.gateway.subscribe.Subscriptions;
import org.springframework.stereotype.Component;

/** Answers operations, by whatever transport they came. */
@Component
class Operations {

    /** Clocks differ; tokens are checked with the same tolerance. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private final ServedGraphs graphs;
    private final DocumentDesk documents;
    private final RateLimiter limiter;
    private final SharedQueries queries;
    private final RequestMetrics metrics;
    private final Subscriptions subscriptions;
    private final Viewers viewers;

    Operations(
            ServedGraphs graphs,
            DocumentDesk documents,
            RateLimiter limiter,
            SharedQueries queries,
            RequestMetrics metrics,
            Subscriptions subscriptions,
            Viewers viewers) {
        this.graphs = graphs;
        this.documents = documents;
        this.limiter = limiter;
        this.queries = queries;
        this.metrics = metrics;
        this.subscriptions = subscriptions;
        this.viewers = viewers;
    }

    /** A request without a document is {@link MalformedRequest}. */
    ExecutionResult answer(IncomingOperation operation, Caller caller) {
        return answer(operation, caller, queries::answer);
    }

    /** Likewise; the data of the answer to a subscription are a {@link org.reactivestreams.Publisher} of answers. */
    ExecutionResult answerOrOpen(IncomingOperation operation, Caller caller) {
        return answer(operation, caller, (engine, request) -> {
            if (!engine.isSubscription(request.document(), request.operationName())) {
                return queries.answer(engine, request);
            }
            var answers = subscriptions.open(
                    engine, request, viewers.of(caller), () -> graphs.current().engine() == engine);
            return ExecutionResultImpl.newExecutionResult().data(answers).build();
        });
    }

    private ExecutionResult answer(
            IncomingOperation operation, Caller caller, BiFunction<Engine, OperationRequest, ExecutionResult> execute) {
        long start = System.nanoTime();
        var engine = graphs.current().engine();
        try {
            limiter.admit(caller.name());
            requireCurrent(caller);
            var document = documents.document(operation.query(), operation.documentId(), operation.extensions());
            if (document == null) {
                throw new MalformedRequest(400, "query: nothing (expected: a document)");
            }
            var answer = execute.apply(
                    engine,
                    new OperationRequest(
                            document,
                            operation.operationName(),
                            operation.variables(),
                            caller.headers(),
                            caller.terms()));
            var name = engine.operationName(document, operation.operationName());
            metrics.count(caller, name, answer, System.nanoTime() - start);
            return answer;
        } catch (Refused e) {
            return refused(caller, List.of(GatewayError.of(e)), start);
        } catch (RequestRefused e) {
            return refused(caller, e.errors(), start);
        }
    }

    private ExecutionResult refused(Caller caller, List<GatewayError> errors, long start) {
        var answer = ExecutionResultImpl.newExecutionResult()
                .errors(List.copyOf(errors))
                .build();
        metrics.count(caller, null, answer, System.nanoTime() - start);
        return answer;
    }

    /** A connection may last longer than the token with which it began. */
    private static void requireCurrent(Caller caller) {
        var until = caller.token() == null ? null : caller.token().getExpiresAt();
        if (until != null && until.plus(TOLERANCE).isBefore(Instant.now())) {
            throw new Refused("UNAUTHENTICATED", "Authorization: expired (expected: a token that holds)");
        }
    }
}
