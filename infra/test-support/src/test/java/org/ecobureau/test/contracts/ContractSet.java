package org.ecobureau.test.contracts;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The contracts of one day: the present ones, or those that were published with a version.
 *
 * @param name of the version, or {@code current}
 * @param entries of the catalogue, by type
 * @param schemas of each type's data, and that of the {@code envelope}
 * @param examples whole envelopes, by type
 */
record ContractSet(
        String name, Map<String, JsonNode> entries, Map<String, JsonNode> schemas, Map<String, JsonNode> examples) {

    static final String ENVELOPE = "envelope";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path MODULE = Path.of("../contracts");

    /** The contracts as they stand in the source tree. */
    static ContractSet current() {
        return read("current", MODULE.resolve("src/main/resources/contracts"));
    }

    /** The contracts of each version that was published; at a release the current ones are copied there. */
    static Stream<ContractSet> published() throws IOException {
        try (Stream<Path> versions = Files.list(MODULE.resolve("published"))) {
            return versions
                    .sorted(Comparator.comparing(Path::toString))
                    .map(version -> read(version.getFileName().toString(), version))
                    .toList()
                    .stream();
        }
    }

    /** What is wrong with the other set's events in the eyes of a reader who knows this set; types unknown here pass. */
    List<String> faultsIn(ContractSet events) {
        return events.examples().entrySet().stream()
                .filter(example -> schemas.containsKey(example.getKey()))
                .flatMap(example -> Stream.concat(
                        faults(ENVELOPE, example.getKey(), example.getValue()),
                        faults(
                                example.getKey(),
                                example.getKey(),
                                example.getValue().path("data"))))
                .map(fault -> "the %s example under the %s schema: %s".formatted(events.name(), name, fault))
                .toList();
    }

    private Stream<String> faults(String schema, String type, JsonNode value) {
        Schema rules = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schemas.get(schema).toString(), InputFormat.JSON);
        return rules
                .validate(
                        value.toString(),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> type + ": " + error);
    }

    private static ContractSet read(String name, Path directory) {
        Map<String, JsonNode> entries = json(directory.resolve("catalogue.json"))
                .path("events")
                .valueStream()
                .collect(Collectors.toMap(entry -> entry.path("type").asString(), entry -> entry));
        return new ContractSet(name, entries, files(directory, ".schema.json"), files(directory, ".example.json"));
    }

    private static Map<String, JsonNode> files(Path directory, String suffix) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(suffix, ""),
                            ContractSet::json,
                            (first, second) -> first,
                            TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(Path file) {
        return JSON.readTree(file);
    }

    @Override
    public String toString() {
        return name;
    }
}
