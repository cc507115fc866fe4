package org.ecobureau.gateway.supergraph;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.AstPrinter;
import graphql.language.Definition;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.NonNullType;
import graphql.language.StringValue;
import graphql.language.UnionTypeDefinition;
import graphql.parser.Parser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The committed supergraph and schema are what the services' schemas make them. */
class PublishedSupergraphTests {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path SUPERGRAPH = ROOT.resolve("infra/supergraph/supergraph.graphql");
    private static final Path SCHEMA = ROOT.resolve("infra/supergraph/schema.graphql");
    private static final Path EVENTS = ROOT.resolve("infra/supergraph/events.graphql");
    private static final String OWN = "events";
    private static final Path PLATFORM = ROOT.resolve("infra/platform/src/main/resources");
    private static final Pattern HYPHEN = Pattern.compile("-(.)");

    private final Supergraph supergraph = Supergraph.parse(read(SUPERGRAPH));

    static Stream<Subgraph> services() {
        return Supergraph.parse(read(SUPERGRAPH)).subgraphs().values().stream()
                .filter(subgraph -> !subgraph.name().equals(OWN));
    }

    @Test
    void everyServiceWithASchemaIsPartOfIt() throws IOException {
        try (var directories = Files.list(ROOT.resolve("services"))) {
            assertThat(directories
                            .filter(directory -> Files.isDirectory(schemas(directory)))
                            .map(directory -> directory.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            services().map(Subgraph::name).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceHasTheTypesAndFieldsThatTheSupergraphSaysItHas(Subgraph service) throws IOException {
        var prefix = HYPHEN.matcher(service.name())
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
        var text = new StringBuilder(read(PLATFORM.resolve("graphql-platform/platform.graphqls")));
        try (var everywhere = Files.list(PLATFORM.resolve("graphql-operations"))) {
            everywhere.sorted().forEach(file -> text.append('\n')
                    .append(read(file).replace("SERVICE_", prefix)));
        }
        try (var files = Files.list(schemas(ROOT.resolve("services").resolve(service.name())))) {
            files.sorted().forEach(file -> text.append('\n').append(read(file)));
        }
        assertThat(membersIn(service.id()))
                .as("run `npm run compose` in infra/supergraph after a change of a schema")
                .isEqualTo(members(new Parser().parseDocument(text.toString())));
    }

    @Test
    void theEventsAreThoseOfTheGatewaysOwnSchema() {
        assertThat(membersIn("EVENTS"))
                .as("run `npm run compose` in infra/supergraph after a change of events.graphql")
                .isEqualTo(members(new Parser().parseDocument(read(EVENTS))));
    }

    @Test
    void theSchemaForCallersIsPublishedBesideIt() throws IOException {
        if (Boolean.getBoolean("publish")) {
            Files.writeString(SCHEMA, supergraph.apiSdl());
        }
        assertThat(read(SCHEMA))
                .as("run `mvn -pl gateway test -Dtest=PublishedSupergraphTests -Dpublish=true` after a change")
                .isEqualTo(supergraph.apiSdl());
    }

    /** Null of a field that may not be null takes its whole parent with it, here all other fields of the answer. */
    @ParameterizedTest
    @ValueSource(strings = {"Query", "Mutation"})
    void aRootFieldThatFailsCostsNoOther(String root) {
        var fields = supergraph.type(root).fields().values();

        assertThat(fields).isNotEmpty().noneMatch(field -> field.type() instanceof NonNullType);
    }

    private static Path schemas(Path service) {
        return service.resolve("src/main/resources/graphql");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fields with their types, keys and union members that a service's schema has. */
    private static Collection<String> members(Document document) {
        var members = new TreeSet<String>();
        for (Definition<?> definition : document.getDefinitions()) {
            if (definition instanceof ImplementingTypeDefinition<?> type) {
                type.getFieldDefinitions()
                        .forEach(field -> members.add(type.getName() + "." + field.getName() + ": "
                                + AstPrinter.printAstCompact(field.getType())));
                keys(type).forEach(key -> members.add(type.getName() + " by " + key));
            } else if (definition instanceof UnionTypeDefinition type) {
                type.getMemberTypes()
                        .forEach(member -> members.add(type.getName() + " = " + AstPrinter.printAstCompact(member)));
            }
        }
        return members;
    }

    private static List<String> keys(DirectivesContainer<?> type) {
        return type.getDirectives("key").stream()
                .map(key -> ((StringValue) key.getArgument("fields").getValue()).getValue())
                .map(PublishedSupergraphTests::normalised)
                .toList();
    }

    private static String normalised(String fields) {
        return AstPrinter.printAstCompact(FieldSet.parse(fields).selections());
    }

    private Collection<String> membersIn(String subgraph) {
        var members = new TreeSet<String>();
        for (String name : new TreeSet<>(supergraph.typeNames())) {
            var type = supergraph.type(name);
            type.fields().values().forEach(field -> {
                var join = field.in(subgraph);
                if (join != null) {
                    members.add(name + "." + field.name() + ": " + AstPrinter.printAstCompact(join.type()));
                }
            });
            var join = type.in(subgraph);
            if (join != null) {
                join.keys()
                        .forEach(key -> members.add(
                                name + " by " + normalised(key.fields().text())));
            }
            if (type.kind() == TypeModel.Kind.UNION) {
                supergraph.possibleIn(subgraph, name).forEach(member -> members.add(name + " = " + member));
            }
        }
        return members;
    }
}
