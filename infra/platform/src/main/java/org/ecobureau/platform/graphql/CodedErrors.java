package org.ecobureau.platform.graphql;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ecobureau.vocabulary.problem.Kind;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/** Gives errors that arise before any of our code runs a code like all others, and takes names of classes out of them. */
final class CodedErrors implements WebGraphQlInterceptor {

    private static final String CODE = "code";
    private static final Pattern CLASS_NAME = Pattern.compile("\\b(?:java|org|graphql)\\.[a-z]+[\\w.$]+");

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request).map(CodedErrors::coded);
    }

    private static WebGraphQlResponse coded(WebGraphQlResponse response) {
        List<GraphQLError> errors = response.getExecutionResult().getErrors();
        return errors.stream().allMatch(CodedErrors::hasCode)
                ? response
                : response.transform(builder ->
                        builder.errors(errors.stream().map(CodedErrors::coded).toList()));
    }

    private static boolean hasCode(GraphQLError error) {
        Map<String, Object> extensions = error.getExtensions();
        return extensions != null && extensions.containsKey(CODE);
    }

    private static GraphQLError coded(GraphQLError error) {
        if (hasCode(error)) {
            return error;
        }
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put(CODE, code(error));
        extensions.put("kind", Kind.INVALID.name());
        if (error.getExtensions() != null) {
            extensions.putAll(error.getExtensions());
        }
        String message = CLASS_NAME.matcher(error.getMessage()).find()
                ? "not readable (expected: a value of its type)"
                : error.getMessage();
        var builder = GraphqlErrorBuilder.newError()
                .message("%s", message)
                .errorType(error.getErrorType())
                .extensions(extensions);
        if (error.getLocations() != null) {
            builder.locations(error.getLocations());
        }
        if (error.getPath() != null) {
            builder.path(error.getPath());
        }
        return builder.build();
    }

    private static String code(GraphQLError error) {
        if (error.getErrorType() == ErrorType.ValidationError
                && error.getMessage().startsWith("Variable '")) {
            return "BAD_VARIABLES";
        }
        return error.getErrorType() == ErrorType.ValidationError || error.getErrorType() == ErrorType.InvalidSyntax
                ? "GRAPHQL_VALIDATION_FAILED"
                : "MALFORMED";
    }
}
