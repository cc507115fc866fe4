package org.ecobureau.gateway.web;

import java.util.Map;
import org.ecobureau.gateway.execute.Engine;
import org.ecobureau.gateway.execute.OperationRequest;
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

    private final Engine engine;

    EngineGraphQlService(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Mono<ExecutionGraphQlResponse> execute(ExecutionGraphQlRequest request) {
        return Mono.fromCallable(() -> {
            var input = request.toExecutionInput();
            Map<String, String> headers =
                    input.getGraphQLContext().getOrDefault(CallerHeaders.class, Map.<String, String>of());
            var operation = new OperationRequest(
                    request.getDocument(), request.getOperationName(), request.getVariables(), headers);
            return new DefaultExecutionGraphQlResponse(input, engine.execute(operation));
        });
    }
}
