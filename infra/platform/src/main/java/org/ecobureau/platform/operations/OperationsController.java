package org.ecobureau.platform.operations;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecobureau.platform.inbox.DeadLetter;
import org.ecobureau.platform.inbox.DeadLetterFilter;
import org.ecobureau.platform.inbox.DeadLetters;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.security.CallerResolver;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Controller;
import tools.jackson.databind.json.JsonMapper;

/**
 * The operations part of a service's schema, for officers of the city. Its root fields carry the service's name, since
 * all services are joined into one schema.
 */
@Controller
final class OperationsController implements RuntimeWiringConfigurer {

    /** What a mutation of dead letters answers. */
    record DeadLettersPayload(int count, List<DeadLetter> deadLetters) {

        DeadLettersPayload(List<DeadLetter> deadLetters) {
            this(deadLetters.size(), deadLetters);
        }
    }

    /** What a rebuild answers. */
    record RebuildPayload(Set<String> asked) {}

    private final ServiceBus bus;
    private final BusDesk desk;
    private final DeadLetters deadLetters;
    private final JsonMapper json;
    private final String prefix;

    OperationsController(ServiceBus bus, BusDesk desk, DeadLetters deadLetters, JsonMapper json) {
        this.bus = bus;
        this.desk = desk;
        this.deadLetters = deadLetters;
        this.json = json;
        this.prefix = OperationsSchema.prefix(bus.service());
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                type -> type.dataFetcher(prefix + "Bus", environment -> {
                    operator();
                    return bus;
                }));
        wiring.type("Mutation", type -> type.dataFetcher(
                        prefix + "ReplayDeadLetters", environment -> replay(input(environment)))
                .dataFetcher(prefix + "DiscardDeadLetters", environment -> discard(input(environment)))
                .dataFetcher(prefix + "RebuildCopies", environment -> {
                    operator();
                    return new RebuildPayload(desk.rebuild());
                }));
    }

    @SchemaMapping(typeName = "ServiceBus")
    Connection<DeadLetter> deadLetters(
            @Argument @Nullable DeadLetterFilter filter, @Arguments PageArguments page, Caller caller) {
        operator();
        return deadLetters.page(filter == null ? DeadLetterFilter.ALL : filter, page);
    }

    private DeadLettersPayload replay(DecisionInput input) {
        Caller operator = operator();
        return new DeadLettersPayload(desk.replay(input.letters(), operator.subject(), input.dryRun()));
    }

    private DeadLettersPayload discard(DecisionInput input) {
        Caller operator = operator();
        String grounds = input.grounds();
        return new DeadLettersPayload(
                desk.discard(input.letters(), operator.subject(), grounds == null ? "" : grounds, input.dryRun()));
    }

    private DecisionInput input(DataFetchingEnvironment environment) {
        Map<String, Object> input = environment.getArgument("input");
        return json.convertValue(input, DecisionInput.class);
    }

    private static Caller operator() {
        return CallerResolver.current().requireAny(Role.CITY_OFFICER);
    }
}
