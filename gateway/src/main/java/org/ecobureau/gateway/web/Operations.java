package org.ecobureau.gateway.web;

import graphql.ExecutionResult;
import org.ecobureau.gateway.execute.OperationRequest;
import org.ecobureau.gateway.serve.ServedGraphs;
import org.springframework.stereotype.Component;

/** Answers operations, by whatever transport they came. */
@Component
class Operations {

    private final ServedGraphs graphs;

    Operations(ServedGraphs graphs) {
        this.graphs = graphs;
    }

    ExecutionResult answer(IncomingOperation operation, Caller caller) {
        var document = operation.query();
        if (document == null) {
            throw new MalformedRequest(400, "query: nothing (expected: a document)");
        }
        return graphs.current()
                .engine()
                .execute(new OperationRequest(
                        document, operation.operationName(), operation.variables(), caller.headers(), caller.terms()));
    }
}
