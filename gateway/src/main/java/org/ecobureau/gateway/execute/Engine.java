package org.ecobureau.gateway.execute;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLContext;
import graphql.GraphQLException;
import graphql.ParseAndValidate;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.exceptions.ParseCancelledException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.ecobureau.gateway.plan.OperationPlans;
import org.ecobureau.gateway.plan.PlanProblem;
import org.ecobureau.gateway.protect.LimitCheck;
import org.ecobureau.gateway.protect.LimitExceeded;
import org.ecobureau.gateway.subgraph.SubgraphClient;
import org.ecobureau.gateway.supergraph.Supergraph;
import org.jspecify.annotations.Nullable;

/** Answers operations on one supergraph: checked and planned once per document, then only run. */
public final class Engine {

    private final Supergraph supergraph;
    private final SubgraphClient client;
    private final EngineSettings settings;
    private final Introspection introspection;
    private final Map<String, String> services = new LinkedHashMap<>();
    private final Cache<String, CheckedDocument> documents;
    private final Cache<PlanKey, OperationPlans> plans;

    public Engine(Supergraph supergraph, SubgraphClient client, EngineSettings settings) {
        this.supergraph = supergraph;
        this.client = client;
        this.settings = settings;
        this.introspection = new Introspection(supergraph.apiSchema());
        this.documents =
                Caffeine.newBuilder().maximumSize(settings.cachedDocuments()).build();
        this.plans = Caffeine.newBuilder().maximumSize(settings.cachedPlans()).build();
        supergraph.subgraphs().forEach((id, subgraph) -> services.put(id, subgraph.name()));
    }

    public Supergraph supergraph() {
        return supergraph;
    }

    /** Answers on the calling thread, which waits for the services. */
    public ExecutionResult execute(OperationRequest request) {
        var checked = checked(request.document());
        if (!checked.errors().isEmpty()) {
            return refused(checked.errors());
        }
        var operation = checked.operation(request.operationName());
        if (operation == null) {
            return refused(
                    "OPERATION_NOT_FOUND",
                    "operation: " + request.operationName() + " (expected: the name of an operation of the document)");
        }
        if (operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION) {
            return refused("OPERATION_NOT_SUPPORTED", "operation: subscription (expected: a query or a mutation)");
        }
        Map<String, Object> variables;
        try {
            variables = coerced(operation, request);
        } catch (GraphQLException e) {
            return refused("BAD_VARIABLES", String.valueOf(e.getMessage()));
        }
        OperationPlans planned;
        try {
            planned = plans(checked, operation, variables);
        } catch (PlanProblem e) {
            return refused("NOT_RESOLVABLE", String.valueOf(e.getMessage()));
        }
        return run(request, checked, planned);
    }

    /** The plan that an operation would be run by, for people. */
    public String explain(OperationRequest request) {
        var checked = checked(request.document());
        var operation = checked.operation(request.operationName());
        return operation == null
                ? checked.errors().toString()
                : plans(checked, operation, coerced(operation, request)).usual().toString();
    }

    private CheckedDocument checked(String text) {
        if (text.length() > settings.limits().maxCharacters()) {
            return CheckedDocument.refused(GatewayError.ofRequest(
                    "LIMIT_EXCEEDED",
                    "characters: " + text.length() + " (expected: at most "
                            + settings.limits().maxCharacters() + ")",
                    null));
        }
        return documents.get(text, this::check);
    }

    private CheckedDocument check(String text) {
        try {
            var document = new Parser()
                    .parseDocument(ParserEnvironment.newParserEnvironment()
                            .document(text)
                            .parserOptions(settings.limits().parserOptions())
                            .build());
            LimitCheck.check(document, settings.limits());
            var errors = ParseAndValidate.validate(supergraph.apiSchema(), document, Locale.ENGLISH);
            return errors.isEmpty() ? CheckedDocument.valid(document) : CheckedDocument.invalid(document, errors);
        } catch (LimitExceeded | ParseCancelledException e) {
            return CheckedDocument.refused(
                    GatewayError.ofRequest("LIMIT_EXCEEDED", String.valueOf(e.getMessage()), null));
        } catch (InvalidSyntaxException e) {
            return CheckedDocument.refused(GatewayError.ofRequest(
                    "GRAPHQL_PARSE_FAILED",
                    String.valueOf(e.getMessage()),
                    e.getLocation() == null ? null : List.of(e.getLocation())));
        }
    }

    private Map<String, Object> coerced(OperationDefinition operation, OperationRequest request) {
        return ValuesResolver.coerceVariableValues(
                        supergraph.apiSchema(),
                        operation.getVariableDefinitions(),
                        RawVariables.of(request.variables()),
                        GraphQLContext.getDefault(),
                        Locale.ENGLISH)
                .toMap();
    }

    private OperationPlans plans(
            CheckedDocument checked, OperationDefinition operation, Map<String, Object> variables) {
        var document = Objects.requireNonNull(checked.document());
        var conditions = Conditions.values(checked.conditions(), variables);
        return plans.get(
                new PlanKey(checked.text(), operation.getName(), conditions),
                key -> OperationPlans.of(supergraph, document, operation, conditions));
    }

    private ExecutionResult run(OperationRequest request, CheckedDocument checked, OperationPlans planned) {
        var run = new Run(planned, request, client, services);
        run.run(settings.deadline());
        var errors = new ArrayList<>(run.errors());
        var schema = introspection.answer(
                Objects.requireNonNull(checked.document()),
                planned.operation(),
                planned.rootFields(),
                request.variables());
        var data = new Projection(supergraph, errors)
                .project(planned.rootType(), planned.rootFields(), run.data(), schema);
        var result = ExecutionResultImpl.newExecutionResult().data(data).errors(List.copyOf(errors));
        if (!run.unavailable().isEmpty()) {
            result.addExtension("unavailableServices", List.copyOf(run.unavailable()));
        }
        return result.build();
    }

    private static ExecutionResult refused(String code, String message) {
        return refused(List.of(GatewayError.ofRequest(code, message, null)));
    }

    private static ExecutionResult refused(List<GatewayError> errors) {
        return ExecutionResultImpl.newExecutionResult()
                .errors(List.copyOf(errors))
                .build();
    }

    private record PlanKey(String document, @Nullable String operation, Map<String, Object> conditions) {}
}
