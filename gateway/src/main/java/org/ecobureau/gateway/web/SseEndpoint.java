package org.ecobureau.gateway.web;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import org.ecobureau.gateway.execute.AnswerWriter;
import org.ecobureau.gateway.execute.GatewayError;
import org.ecobureau.gateway.web.EventsConfiguration.AnswerThreads;
import org.reactivestreams.Publisher;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * GraphQL over server-sent events, one connection for each operation: subscriptions, and as well queries and mutations,
 * whose one answer is told in the same way. So is what is wrong with an operation, which Spring's own endpoint does not
 * tell (it answers that it supports subscriptions only).
 */
@Configuration(proxyBeanMethods = false)
class SseEndpoint {

    private final Operations operations;
    private final Callers callers;
    private final int maxBody;
    private final Duration keepAlive;
    private final ScheduledExecutorService timer;
    private final AnswerThreads threads;

    SseEndpoint(
            Operations operations,
            Callers callers,
            GatewaySettings settings,
            ScheduledExecutorService deadlineTimer,
            AnswerThreads threads) {
        this.operations = operations;
        this.callers = callers;
        this.maxBody = Math.toIntExact(settings.limits().request().toBytes());
        this.keepAlive = settings.events().keepAlive();
        this.timer = deadlineTimer;
        this.threads = threads;
    }

    @Bean
    @Order(-2)
    RouterFunction<ServerResponse> eventRoutes(GraphQlProperties properties) {
        var path = properties.getHttp().getPath();
        var events = RequestPredicates.accept(MediaType.TEXT_EVENT_STREAM)
                .and(RequestPredicates.headers(headers -> headers.accept().contains(MediaType.TEXT_EVENT_STREAM)));
        return RouterFunctions.route()
                .GET(path, events, this::answer)
                .POST(path, events, this::answer)
                .build();
    }

    private ServerResponse answer(ServerRequest request) throws IOException {
        var caller = callers.of(
                request.headers()::firstHeader, request.servletRequest().getRemoteAddr());
        try {
            boolean get = request.method().equals(HttpMethod.GET);
            var operation = get
                    ? IncomingOperation.ofParameters(request.params().toSingleValueMap())
                    : IncomingOperation.ofBody(HttpEndpoint.body(request.servletRequest(), maxBody));
            var answer = operations.answerOrOpen(operation, get ? caller.onlyReading() : caller);
            return ServerResponse.sse(
                    builder -> {
                        var events = new SseAnswers(builder, threads.executor());
                        if (answer.getData() instanceof Publisher<?> answers) {
                            events.tellAll(answers, timer, keepAlive);
                        } else {
                            events.tellOnly(answer);
                        }
                    },
                    Duration.ZERO);
        } catch (MalformedRequest e) {
            return malformed(e);
        }
    }

    private static ServerResponse malformed(MalformedRequest malformed) throws IOException {
        var error = GatewayError.ofRequest("BAD_REQUEST", String.valueOf(malformed.getMessage()), null);
        ExecutionResult answer =
                ExecutionResultImpl.newExecutionResult().errors(List.of(error)).build();
        return ServerResponse.status(malformed.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(AnswerWriter.bytes(answer));
    }
}
