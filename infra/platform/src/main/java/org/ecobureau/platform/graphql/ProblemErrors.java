package org.ecobureau.platform.graphql;

import com.mongodb.MongoException;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.schema.DataFetchingEnvironment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.ecobureau.platform.PlatformProblem;
import org.ecobureau.vocabulary.problem.Citation;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Kind;
import org.ecobureau.vocabulary.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;

/**
 * The one form of an error: {@code extensions { code kind field rule facts findings }}, of which the first four speak
 * of the first finding. What was not foreseen is logged under a reference and told by that reference only.
 */
final class ProblemErrors extends DataFetcherExceptionResolverAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemErrors.class);

    @Override
    protected List<GraphQLError> resolveToMultipleErrors(Throwable thrown, DataFetchingEnvironment environment) {
        return List.of(error(problem(thrown), environment));
    }

    private static Problem problem(Throwable thrown) {
        if (thrown instanceof Problem problem) {
            return problem;
        }
        if (thrown instanceof BindException binding) {
            return new Problem(
                    binding.getFieldErrors().isEmpty()
                            ? List.of(malformed("input", null, "input"))
                            : binding.getFieldErrors().stream()
                                    .map(ProblemErrors::malformed)
                                    .toList());
        }
        if (thrown instanceof MongoException) {
            LOG.warn("The store does not answer: {}", thrown.toString());
            return new Problem(List.of(Finding.of(PlatformProblem.STORE_UNAVAILABLE)));
        }
        if (thrown instanceof AbortExecutionException) {
            // Nobody waits any more.
            return new Problem(List.of(Finding.of(PlatformProblem.DEADLINE_EXCEEDED)));
        }
        String reference = UUID.randomUUID().toString();
        LOG.error("Unforeseen failure {}", reference, thrown);
        return new Problem(List.of(Finding.of(PlatformProblem.INTERNAL).with("reference", reference)));
    }

    private static Finding malformed(FieldError error) {
        return malformed(error.getField(), error.getRejectedValue(), error.getCode());
    }

    private static Finding malformed(String field, @Nullable Object value, @Nullable String expected) {
        return Finding.of(PlatformProblem.MALFORMED)
                .with("value", value)
                .with("expected", expected)
                .at(field);
    }

    private static GraphQLError error(Problem problem, DataFetchingEnvironment environment) {
        Function<Finding, String> message = finding -> finding.message(environment.getLocale(), Words.of(environment));
        Map<String, Object> extensions = extensions(problem.findings().get(0), message);
        extensions.remove("message");
        if (problem.findings().size() > 1) {
            extensions.put(
                    "findings",
                    problem.findings().stream()
                            .map(finding -> extensions(finding, message))
                            .toList());
        }
        return GraphqlErrorBuilder.newError(environment)
                .message(String.join(
                        "; ", problem.findings().stream().map(message).toList()))
                .errorType(errorType(problem.kind()))
                .extensions(extensions)
                .build();
    }

    private static Map<String, Object> extensions(Finding finding, Function<Finding, String> message) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", finding.code().name());
        extensions.put("kind", finding.code().kind().name());
        extensions.put("message", message.apply(finding));
        String field = finding.field();
        if (field != null) {
            extensions.put("field", field);
        }
        if (!finding.facts().isEmpty()) {
            extensions.put("facts", finding.facts());
        }
        Citation rule = finding.rule();
        if (rule != null) {
            extensions.put("rule", rule(rule));
        }
        return extensions;
    }

    private static Map<String, Object> rule(Citation rule) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", rule.id());
        shown.put("source", rule.source());
        String article = rule.article();
        if (article != null) {
            shown.put("article", article);
        }
        shown.put("since", rule.since().toString());
        return shown;
    }

    private static ErrorType errorType(Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> ErrorType.NOT_FOUND;
            case INVALID, CONFLICT -> ErrorType.BAD_REQUEST;
            case FORBIDDEN -> ErrorType.FORBIDDEN;
            case UNAVAILABLE -> ErrorType.INTERNAL_ERROR;
        };
    }
}
