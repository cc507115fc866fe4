package org.ecobureau.test.contracts;

import java.lang.module.ModuleDescriptor.Version;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Whether readers of published contracts and readers of the present ones understand each other's events. */
record Compatibility(ContractSet published, ContractSet current) {

    /** One line for each break; empty when there is none. */
    List<String> breaks() {
        return Stream.of(
                        published.entries().keySet().stream().flatMap(this::entryBreaks),
                        current.entries().keySet().stream().flatMap(this::newcomerBreaks),
                        published.schemas().keySet().stream().flatMap(this::schemaBreaks),
                        current.faultsIn(published).stream(),
                        published.faultsIn(current).stream())
                .flatMap(lines -> lines)
                .toList();
    }

    private Stream<String> entryBreaks(String type) {
        JsonNode before = published.entries().get(type);
        JsonNode after = current.entries().get(type);
        if (after == null) {
            return Stream.of(type + ": vanished from the catalogue");
        }
        return Stream.of("publisher", "since")
                .filter(column -> !before.path(column).equals(after.path(column)))
                .map(column -> "%s: %s was %s, is %s"
                        .formatted(
                                type,
                                column,
                                before.path(column).asString(),
                                after.path(column).asString()));
    }

    private Stream<String> newcomerBreaks(String type) {
        String since = current.entries().get(type).path("since").asString();
        boolean backdated = !published.entries().containsKey(type)
                && Version.parse(since).compareTo(Version.parse(published.name())) <= 0;
        return backdated
                ? Stream.of("%s: since %s (expected: later than %s, which has no such type)"
                        .formatted(type, since, published.name()))
                : Stream.empty();
    }

    private Stream<String> schemaBreaks(String name) {
        JsonNode after = current.schemas().get(name);
        return after == null
                ? Stream.of(name + ": has no schema any more")
                : SchemaChanges.breaks(published.schemas().get(name), after).stream()
                        .map(line -> name + ": " + line);
    }
}
