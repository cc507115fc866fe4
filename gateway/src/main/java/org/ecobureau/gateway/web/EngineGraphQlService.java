package org.ecobureau.gateway.web;

import graphql.execution.preparsed.persisted.PersistedQuerySupport;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlCorsProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.graphql.ExecutionGraphQlRequest;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Lets the engine answer what comes in over any transport.
 *
 * <p>Spring Boot binds the properties of its transports only where it builds a schema itself, hence the last line.
 */
@Component
@EnableConfigurationProperties({GraphQlProperties.class, GraphQlCorsProperties.class})
class EngineGraphQlService implements ExecutionGraphQlService {

    private final Operations operations;

    EngineGraphQlService(Operations operations) {
        this.operations = operations;
    }

    @Override
    public Mono<ExecutionGraphQlResponse> execute(ExecutionGraphQlRequest request) {
        return Mono.fromCallable(() -> {
            var input = request.toExecutionInput();
            Caller caller = input.getGraphQLContext().get(Caller.class);
            var document = request.getDocument();
            var operation = new IncomingOperation(
                    document.equals(PersistedQuerySupport.PERSISTED_QUERY_MARKER) ? null : document,
                    null,
                    request.getOperationName(),
                    request.getVariables(),
                    request.getExtensions());
            return new DefaultExecutionGraphQlResponse(input, operations.answer(operation, caller));
        });
    }
}
