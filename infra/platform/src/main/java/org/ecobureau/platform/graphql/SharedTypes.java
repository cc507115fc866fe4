package org.ecobureau.platform.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.ecobureau.platform.imports.ImportResult;
import org.ecobureau.platform.imports.ImportStatus;
import org.ecobureau.platform.store.HistoryEntry;
import org.ecobureau.vocabulary.lifecycle.ActionTable;
import org.ecobureau.vocabulary.lifecycle.Deadline;
import org.ecobureau.vocabulary.problem.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Shows the vocabulary's values as the types of {@code platform.graphqls}. */
final class SharedTypes implements RuntimeWiringConfigurer {

    /** A named value. */
    public record Fact(String name, String value) {}

    private final Clock clock;

    SharedTypes(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.scalar(Scalars.DATE).scalar(Scalars.DATE_TIME).scalar(Scalars.DECIMAL);
        wiring.type("Finding", type -> field(
                        field(
                                field(type, "code", Finding.class, finding -> finding.code()
                                        .name()),
                                "kind",
                                Finding.class,
                                finding -> finding.code().kind()),
                        "facts",
                        Finding.class,
                        finding -> facts(finding.facts()))
                .dataFetcher("message", environment -> source(environment, Finding.class)
                        .message(environment.getLocale(), Words.of(environment))));
        wiring.type(
                "AllowedAction",
                type -> field(
                        field(type, "action", ActionTable.Allowed.class, allowed -> allowed.action()
                                .toString()),
                        "label",
                        ActionTable.Allowed.class,
                        allowed -> allowed.action().chinese()));
        wiring.type(
                "Deadline", type -> field(type, "state", Deadline.class, deadline -> deadline.state(clock.instant())));
        wiring.type(
                "HistoryEntry", type -> field(type, "details", HistoryEntry.class, entry -> facts(entry.details())));
        wiring.type(
                "ImportPayload",
                type -> type.dataFetcher("results", environment -> source(environment, ImportResult.class)
                        .results(status(environment))));
    }

    /** Enum arguments arrive by name. */
    private static @Nullable ImportStatus status(DataFetchingEnvironment environment) {
        String name = environment.getArgument("status");
        return name == null ? null : ImportStatus.valueOf(name);
    }

    private static <T> TypeRuntimeWiring.Builder field(
            TypeRuntimeWiring.Builder type, String name, Class<T> source, Function<T, @Nullable Object> value) {
        DataFetcher<@Nullable Object> fetcher = environment -> value.apply(source(environment, source));
        return type.dataFetcher(name, fetcher);
    }

    private static <T> T source(DataFetchingEnvironment environment, Class<T> type) {
        return type.cast(Objects.requireNonNull(environment.getSource()));
    }

    private static List<Fact> facts(Map<String, ?> values) {
        return values.entrySet().stream()
                .map(entry -> new Fact(entry.getKey(), String.valueOf(entry.getValue())))
                .sorted(java.util.Comparator.comparing(Fact::name))
                .toList();
    }
}
