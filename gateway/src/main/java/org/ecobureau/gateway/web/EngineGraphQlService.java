package org.ecobureau.gateway.web;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.execution.preparsed.persisted.PersistedQuerySupport;
import java.util.List;
import org.ecobureau.gateway.subscribe.SubscriptionEnded;
import org.ecobureau.gateway.web.EventsConfiguration.AnswerThreads;
import org.reactivestreams.Publisher;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlCorsProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.graphql.ExecutionGraphQlRequest;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Lets the engine answer what comes in over WebSockets.
 *
 * <p>Spring Boot binds the properties of its transports only where it builds a schema itself, hence the last line.
 */
@Component
@EnableConfigurationProperties({GraphQlProperties.class, GraphQlCorsProperties.class})
class EngineGraphQlService implements ExecutionGraphQlService {

    private final Operations operations;
    private final Scheduler threads;

    EngineGraphQlService(Operations operations, AnswerThreads threads) {
        this.operations = operations;
        this.threads = Schedulers.fromExecutor(threads.executor());
    }

    @Override
    public Mono<ExecutionGraphQlResponse> execute(ExecutionGraphQlRequest request) {
        return Mono.<ExecutionGraphQlResponse>fromCallable(() -> answer(request))
                .subscribeOn(threads);
    }

    private ExecutionGraphQlResponse answer(ExecutionGraphQlRequest request) {
        var input = request.toExecutionInput();
        Caller caller = input.getGraphQLContext().get(Caller.class);
        var document = request.getDocument();
        var operation = new IncomingOperation(
                document.equals(PersistedQuerySupport.PERSISTED_QUERY_MARKER) ? null : document,
                null,
                request.getOperationName(),
                request.getVariables(),
                request.getExtensions());
        var answer = operations.answerOrOpen(operation, caller);
        return new DefaultExecutionGraphQlResponse(input, told(answer));
    }

    /** Why an operation is not executed, or a subscription ends, is told as Spring's transport expects it. */
    private static ExecutionResult told(ExecutionResult answer) {
        if (!answer.isDataPresent()) {
            var errors =
                    new SubscriptionPublisherException(answer.getErrors(), new IllegalArgumentException("refused"));
            return ExecutionResultImpl.newExecutionResult()
                    .data(Flux.error(errors))
                    .build();
        }
        if (!(answer.getData() instanceof Publisher<?> answers)) {
            return answer;
        }
        var translated = Flux.from(answers)
                .onErrorMap(
                        SubscriptionEnded.class,
                        ended -> new SubscriptionPublisherException(List.of(ended.error()), ended));
        return ExecutionResultImpl.newExecutionResult().data(translated).build();
    }
}
