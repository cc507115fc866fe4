package org.ecobureau.gateway.web;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.ecobureau.gateway.execute.AnswerWriter;
import org.ecobureau.gateway.execute.GatewayError;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * GraphQL over HTTP: POST, and GET for queries. Answers are written as bytes.
 *
 * <p>It comes before Spring's own endpoint, to which it leaves server-sent events.
 */
@Configuration(proxyBeanMethods = false)
class HttpEndpoint {

    private final Operations operations;
    private final Callers callers;
    private final int maxBody;

    HttpEndpoint(Operations operations, Callers callers, GatewaySettings settings) {
        this.operations = operations;
        this.callers = callers;
        this.maxBody = Math.toIntExact(settings.limits().request().toBytes());
    }

    @Bean
    @Order(-1)
    RouterFunction<ServerResponse> operationRoutes(GraphQlProperties properties) {
        var path = properties.getHttp().getPath();
        var plain = RequestPredicates.headers(headers ->
                !String.valueOf(headers.firstHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_EVENT_STREAM_VALUE));
        return RouterFunctions.route()
                .GET(path, plain, this::answer)
                .POST(path, plain, this::answer)
                .build();
    }

    private ServerResponse answer(ServerRequest request) throws IOException {
        var format = AnswerFormat.JSON;
        var caller = caller(request);
        try {
            format = AnswerFormat.of(request.headers().firstHeader(HttpHeaders.ACCEPT));
            boolean get = request.method().equals(HttpMethod.GET);
            var operation = get
                    ? IncomingOperation.ofParameters(request.params().toSingleValueMap())
                    : IncomingOperation.ofBody(body(request));
            var answer = operations.answer(operation, get ? caller.onlyReading() : caller);
            return response(format.status(answer), format, answer, caller);
        } catch (MalformedRequest e) {
            var error = GatewayError.ofRequest("BAD_REQUEST", String.valueOf(e.getMessage()), null);
            var answer = ExecutionResultImpl.newExecutionResult()
                    .errors(List.of(error))
                    .build();
            return response(e.status(), format, answer, caller);
        }
    }

    private Caller caller(ServerRequest request) {
        var servlet = request.servletRequest();
        var caller = callers.of(request.headers()::firstHeader, servlet.getRemoteAddr());
        return servlet.getAttribute(WatchedProtocol.GONE) instanceof BooleanSupplier gone
                ? caller.whileThere(gone)
                : caller;
    }

    private byte[] body(ServerRequest request) throws IOException {
        var type = request.headers().firstHeader(HttpHeaders.CONTENT_TYPE);
        if (!isJson(type)) {
            throw new MalformedRequest(415, "Content-Type: " + type + " (expected: application/json in UTF-8)");
        }
        var body = request.servletRequest().getInputStream().readNBytes(maxBody + 1);
        if (body.length > maxBody) {
            throw new MalformedRequest(413, "body: too large (expected: at most " + maxBody + " bytes)");
        }
        return body;
    }

    private static boolean isJson(@Nullable String contentType) {
        try {
            var type = MediaType.parseMediaType(String.valueOf(contentType));
            var charset = type.getParameter("charset");
            return MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type)
                    && (charset == null || charset.equalsIgnoreCase("utf-8"));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static ServerResponse response(int status, AnswerFormat format, ExecutionResult answer, Caller caller) {
        var bytes = AnswerWriter.bytes(answer);
        var response = ServerResponse.status(status)
                .contentType(format.contentType())
                .header(Callers.REQUEST_ID, caller.requestId());
        if (status == 405) {
            response.allow(HttpMethod.POST);
        }
        retryAfter(answer).ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, seconds));
        return response.contentLength(bytes.length).build((request, servlet) -> {
            servlet.getOutputStream().write(bytes);
            return null;
        });
    }

    private static Optional<String> retryAfter(ExecutionResult answer) {
        return answer.getErrors().stream()
                .map(GraphQLError::getExtensions)
                .filter(extensions ->
                        extensions != null && extensions.containsKey("retryAfter") && !answer.isDataPresent())
                .map(extensions -> String.valueOf(extensions.get("retryAfter")))
                .findFirst();
    }
}
