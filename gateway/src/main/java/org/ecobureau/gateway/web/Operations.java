package org.ecobureau.gateway.web;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import java.util.List;
import org.ecobureau.gateway.execute.GatewayError;
import org.ecobureau.gateway.execute.OperationRequest;
import org.ecobureau.gateway.execute.SharedQueries;
import org.ecobureau.gateway.protect.DocumentDesk;
import org.ecobureau.gateway.protect.RateLimiter;
import org.ecobureau.gateway.protect.Refused;
import org.ecobureau.gateway.serve.ServedGraphs;
import org.springframework.stereotype.Component;

/** Answers operations, by whatever transport they came. */
@Component
class Operations {

    private final ServedGraphs graphs;
    private final DocumentDesk documents;
    private final RateLimiter limiter;
    private final SharedQueries queries;
    private final RequestMetrics metrics;

    Operations(
            ServedGraphs graphs,
            DocumentDesk documents,
            RateLimiter limiter,
            SharedQueries queries,
            RequestMetrics metrics) {
        this.graphs = graphs;
        this.documents = documents;
        this.limiter = limiter;
        this.queries = queries;
        this.metrics = metrics;
    }

    /** A request without a document is {@link MalformedRequest}. */
    ExecutionResult answer(IncomingOperation operation, Caller caller) {
        long start = System.nanoTime();
        var engine = graphs.current().engine();
        try {
            limiter.admit(caller.name());
            var document = documents.document(operation.query(), operation.documentId(), operation.extensions());
            if (document == null) {
                throw new MalformedRequest(400, "query: nothing (expected: a document)");
            }
            var answer = queries.answer(
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
            var answer = ExecutionResultImpl.newExecutionResult()
                    .errors(List.of(GatewayError.of(e)))
                    .build();
            metrics.count(caller, null, answer, System.nanoTime() - start);
            return answer;
        }
    }
}
