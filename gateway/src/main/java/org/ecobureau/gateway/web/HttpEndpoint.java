package org.ecobureau.gateway.web;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.ecobureau.gateway.execute.AnswerWriter;
import org.ecobureau.gateway.execute.GatewayError;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsProcessor;
import org.springframework.web.cors.DefaultCorsProcessor;

/**
 * GraphQL over HTTP: POST, and GET for queries. Answers are written as bytes.
 *
 * <p>A filter, so that what costs time and changes nothing here is not passed through. It leaves server-sent events and
 * WebSockets to endpoints that come later.
 */
final class HttpEndpoint extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(HttpEndpoint.class);

    private final transient Operations operations;
    private final transient Callers callers;
    private final transient @Nullable CorsConfiguration cors;
    private final transient CorsProcessor corsProcessor = new DefaultCorsProcessor();
    private final int maxBody;

    /**
     * @param cors null where pages of other origins may not ask
     */
    HttpEndpoint(Operations operations, Callers callers, @Nullable CorsConfiguration cors, DataSize maxBody) {
        this.operations = operations;
        this.callers = callers;
        this.cors = cors;
        this.maxBody = Math.toIntExact(maxBody.toBytes());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isPlain(request)) {
            chain.doFilter(request, response);
        } else if (cors == null || corsProcessor.processRequest(cors, request, response)) {
            answer(request, response);
        }
    }

    private static boolean isPlain(HttpServletRequest request) {
        var method = request.getMethod();
        return (method.equals("POST") || method.equals("GET"))
                && !"websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))
                && !String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var format = AnswerFormat.JSON;
        var caller = caller(request);
        try {
            format = AnswerFormat.of(request.getHeader(HttpHeaders.ACCEPT));
            boolean get = request.getMethod().equals("GET");
            var operation = get
                    ? IncomingOperation.ofParameters(parameters(request))
                    : IncomingOperation.ofBody(body(request, maxBody));
            var answer = operations.answer(operation, get ? caller.onlyReading() : caller);
            write(response, format.status(answer), format, answer, caller);
        } catch (MalformedRequest e) {
            var error = GatewayError.ofRequest("BAD_REQUEST", String.valueOf(e.getMessage()), null);
            var answer = ExecutionResultImpl.newExecutionResult()
                    .errors(List.of(error))
                    .build();
            write(response, e.status(), format, answer, caller);
        }
    }

    private Caller caller(HttpServletRequest request) {
        var caller = callers.of(request::getHeader, request.getRemoteAddr());
        return request.getAttribute(WatchedProtocol.GONE) instanceof BooleanSupplier gone
                ? caller.whileThere(gone)
                : caller;
    }

    private static Map<String, String> parameters(HttpServletRequest request) {
        var parameters = new HashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        return parameters;
    }

    static byte[] body(HttpServletRequest request, int maxBody) throws IOException {
        var type = request.getContentType();
        if (!isJson(type)) {
            throw new MalformedRequest(415, "Content-Type: " + type + " (expected: application/json in UTF-8)");
        }
        if (request.getContentLengthLong() > maxBody) {
            throw tooLarge(maxBody);
        }
        var body = request.getInputStream().readNBytes(maxBody + 1);
        if (body.length > maxBody) {
            throw tooLarge(maxBody);
        }
        return body;
    }

    private static MalformedRequest tooLarge(int maxBody) {
        return new MalformedRequest(413, "body: too large (expected: at most " + maxBody + " bytes)");
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

    private static void write(
            HttpServletResponse response, int status, AnswerFormat format, ExecutionResult answer, Caller caller)
            throws IOException {
        var bytes = AnswerWriter.bytes(answer);
        response.setStatus(status);
        response.setContentType(format.contentType().toString());
        response.setHeader(Callers.REQUEST_ID, caller.requestId());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (status == 405) {
            response.setHeader(HttpHeaders.ALLOW, "POST");
        }
        retryAfter(answer).ifPresent(seconds -> response.setHeader(HttpHeaders.RETRY_AFTER, seconds));
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
        LOG.debug("{} is answered with status {} and {} bytes", caller.requestId(), status, bytes.length);
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
