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
import graphql.language.VariableDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.ecobureau.gateway.plan.OperationPlans;
import org.ecobureau.gateway.plan.Plan;
import org.ecobureau.gateway.plan.PlanProblem;
import org.ecobureau.gateway.protect.LimitCheck;
import org.ecobureau.gateway.protect.LimitExceeded;
import org.ecobureau.gateway.protect.OperationCost;
import org.ecobureau.gateway.protect.Refused;
import org.ecobureau.gateway.protect.SchemaQuestions;
import org.ecobureau.gateway.subgraph.SubgraphAnswer;
import org.ecobureau.gateway.subgraph.SubgraphClient;
import org.ecobureau.gateway.supergraph.Supergraph;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers operations on one supergraph: checked and planned once per document, then only run. */
public final class Engine {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    /** A document that is longer than this takes the place of several in the cache. */
    private static final int USUAL_CHARACTERS = 2_000;

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
        this.documents = Caffeine.newBuilder()
                .maximumWeight((long) settings.cachedDocuments() * USUAL_CHARACTERS)
                .<String, CheckedDocument>weigher((text, checked) -> Math.max(USUAL_CHARACTERS, text.length()))
                .build();
        this.plans = Caffeine.newBuilder().maximumSize(settings.cachedPlans()).build();
        supergraph.subgraphs().forEach((id, subgraph) -> services.put(id, subgraph.name()));
    }

    public Supergraph supergraph() {
        return supergraph;
    }

    /** Answers on the calling thread, which waits for the services. */
    public ExecutionResult execute(OperationRequest request) {
        try {
            var checked = accepted(request.document());
            var operation = operation(checked, request.operationName());
            requireExecutable(operation, request.terms());
            var variables = coerced(operation.getVariableDefinitions(), request.variables());
            long cost = affordable(checked, operation, variables);
            return run(request, checked, plans(checked, operation, variables), cost);
        } catch (RequestRefused e) {
            return ExecutionResultImpl.newExecutionResult()
                    .errors(List.copyOf(e.errors()))
                    .build();
        }
    }

    /** Checks and plans a subscription; one that cannot be executed, or another operation, is refused. */
    public PreparedSubscription prepare(OperationRequest request) {
        var checked = accepted(request.document());
        var operation = operation(checked, request.operationName());
        if (operation.getOperation() != OperationDefinition.Operation.SUBSCRIPTION) {
            throw new RequestRefused("OPERATION_NOT_SUPPORTED", "operation: not a subscription");
        }
        var variables = coerced(operation.getVariableDefinitions(), request.variables());
        affordable(checked, operation, variables);
        var planned = plans(checked, operation, variables);
        if (planned.usual().fetches().isEmpty()) {
            throw new RequestRefused("NOT_RESOLVABLE", "operation: no field (expected: one)");
        }
        return new PreparedSubscription(
                supergraph,
                planned,
                variables,
                request.variables(),
                message -> answerTo(message, request, checked, planned));
    }

    private ExecutionResult answerTo(
            SubgraphAnswer message, OperationRequest request, CheckedDocument checked, OperationPlans planned) {
        var run = new Run(planned, request, client, services, settings.representations());
        run.runAfter(message, request.terms().patience(settings.deadline()));
        return answer(run, request, planned, schema(request, checked, planned)).build();
    }

    /** Whether a request is about a subscription; false where it is not valid. */
    public boolean isSubscription(String document, @Nullable String wanted) {
        var operation = checked(document).operation(wanted);
        return operation != null && operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION;
    }

    private static void requireExecutable(OperationDefinition operation, Terms terms) {
        if (operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION) {
            throw new RequestRefused(
                    "OPERATION_NOT_SUPPORTED", "operation: subscription (expected: a query or a mutation)");
        }
        if (terms.readOnly() && operation.getOperation() == OperationDefinition.Operation.MUTATION) {
            throw new RequestRefused("METHOD_NOT_ALLOWED", "operation: mutation (expected: a query)");
        }
    }

    private long affordable(CheckedDocument checked, OperationDefinition operation, Map<String, Object> variables) {
        var document = Objects.requireNonNull(checked.document());
        long cost = OperationCost.of(supergraph, document, operation, settings.cost(), variables);
        if (cost > settings.cost().max()) {
            throw new RequestRefused(List.of(GatewayError.of(new Refused(
                    "COST_EXCEEDED",
                    "cost: " + cost + " (expected: at most " + settings.cost().max() + ")",
                    Map.of("cost", told(cost))))));
        }
        return cost;
    }

    private Map<String, Object> told(long cost) {
        return Map.of("estimated", cost, "limit", settings.cost().max());
    }

    /** The plan by which an operation is run when all services are there; of its variables only conditions matter. */
    public Plan plan(String document, @Nullable String operationName, Map<String, @Nullable Object> variables) {
        var checked = accepted(document);
        var operation = operation(checked, operationName);
        var conditions = operation.getVariableDefinitions().stream()
                .filter(variable -> checked.conditions().contains(variable.getName()))
                .toList();
        return plans(checked, operation, coerced(conditions, variables)).usual();
    }

    /** The name of the operation that a request is about; null where it has none or is not valid. */
    public @Nullable String operationName(String document, @Nullable String wanted) {
        var operation = checked(document).operation(wanted);
        return operation == null ? null : operation.getName();
    }

    /** Whether a request is about a mutation; false where it is not valid. */
    boolean isMutation(String document, @Nullable String wanted) {
        var operation = checked(document).operation(wanted);
        return operation != null && operation.getOperation() == OperationDefinition.Operation.MUTATION;
    }

    /** Checks and plans what another engine knows, so that nobody has to wait for it once this one takes over. */
    public void warmAfter(Engine before) {
        before.documents.asMap().keySet().forEach(this::checked);
        before.plans.asMap().keySet().forEach(known -> {
            var checked = checked(known.document());
            var operation = checked.operation(known.operation());
            if (checked.errors().isEmpty() && operation != null) {
                try {
                    plans(checked, operation, known.conditions());
                } catch (RequestRefused e) {
                    LOG.debug("Not resolvable any more: {}", e.getMessage());
                }
            }
        });
    }

    private CheckedDocument accepted(String text) {
        var checked = checked(text);
        if (!checked.errors().isEmpty()) {
            throw new RequestRefused(checked.errors());
        }
        return checked;
    }

    private static OperationDefinition operation(CheckedDocument checked, @Nullable String name) {
        var operation = checked.operation(name);
        if (operation == null) {
            throw new RequestRefused(
                    "OPERATION_NOT_FOUND",
                    "operation: " + name + " (expected: the name of an operation of the document)");
        }
        return operation;
    }

    private CheckedDocument checked(String text) {
        if (text.length() > settings.limits().maxCharacters()) {
            return CheckedDocument.refused(GatewayError.of(new LimitExceeded(
                    "characters", text.length(), settings.limits().maxCharacters())));
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
            if (!settings.introspection()) {
                SchemaQuestions.refuse(document);
            }
            var errors = ParseAndValidate.validate(supergraph.apiSchema(), document, Locale.ENGLISH);
            return errors.isEmpty() ? CheckedDocument.valid(document) : CheckedDocument.invalid(document, errors);
        } catch (Refused e) {
            return CheckedDocument.refused(GatewayError.of(e));
        } catch (ParseCancelledException | ParseCancelledTooDeepException e) {
            return CheckedDocument.refused(
                    GatewayError.ofRequest("LIMIT_EXCEEDED", String.valueOf(e.getMessage()), null));
        } catch (InvalidSyntaxException e) {
            return CheckedDocument.refused(GatewayError.ofRequest(
                    "GRAPHQL_PARSE_FAILED",
                    String.valueOf(e.getMessage()),
                    e.getLocation() == null ? null : List.of(e.getLocation())));
        }
    }

    private Map<String, Object> coerced(List<VariableDefinition> definitions, Map<String, @Nullable Object> variables) {
        try {
            return ValuesResolver.coerceVariableValues(
                            supergraph.apiSchema(),
                            definitions,
                            RawVariables.of(variables),
                            GraphQLContext.getDefault(),
                            Locale.ENGLISH)
                    .toMap();
        } catch (GraphQLException e) {
            throw new RequestRefused("BAD_VARIABLES", String.valueOf(e.getMessage()));
        }
    }

    private OperationPlans plans(
            CheckedDocument checked, OperationDefinition operation, Map<String, Object> variables) {
        var document = Objects.requireNonNull(checked.document());
        var conditions = Conditions.values(checked.conditions(), variables);
        try {
            return plans.get(
                    new PlanKey(checked.text(), operation.getName(), conditions),
                    key -> OperationPlans.of(supergraph, document, operation, conditions));
        } catch (PlanProblem e) {
            throw new RequestRefused("NOT_RESOLVABLE", String.valueOf(e.getMessage()));
        }
    }

    private ExecutionResult run(OperationRequest request, CheckedDocument checked, OperationPlans planned, long cost) {
        var schema = schema(request, checked, planned);
        var run = new Run(planned, request, client, services, settings.representations());
        run.run(request.terms().patience(settings.deadline()));
        var result = answer(run, request, planned, schema);
        if (request.terms().cost()) {
            result.addExtension("cost", told(cost));
        }
        return result.build();
    }

    private Map<String, @Nullable Object> schema(
            OperationRequest request, CheckedDocument checked, OperationPlans planned) {
        return introspection.answer(
                Objects.requireNonNull(checked.document()),
                planned.operation(),
                planned.rootFields(),
                request.variables());
    }

    private ExecutionResultImpl.Builder<?> answer(
            Run run, OperationRequest request, OperationPlans planned, Map<String, @Nullable Object> schema) {
        var errors = new ArrayList<>(run.errors());
        var data = new Projection(supergraph, errors)
                .project(planned.rootType(), planned.rootFields(), run.data(), schema);
        var result = ExecutionResultImpl.newExecutionResult().data(data).errors(List.copyOf(errors));
        if (request.terms().plan()) {
            result.addExtension("queryPlan", planned.usual().described());
        }
        if (!run.unavailable().isEmpty()) {
            result.addExtension("unavailableServices", List.copyOf(run.unavailable()));
        }
        return result;
    }

    private record PlanKey(String document, @Nullable String operation, Map<String, Object> conditions) {}
}
