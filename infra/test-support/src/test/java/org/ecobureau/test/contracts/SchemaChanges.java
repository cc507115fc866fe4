package org.ecobureau.test.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What would break a reader between two states of a schema, an old reader of new events or a new reader of old ones.
 * Only additions of optional fields and changes of the wording break nobody.
 */
final class SchemaChanges {

    private static final Set<String> WORDING = Set.of("$schema", "$id", "$comment", "title", "description", "examples");
    private static final Set<String> COMPARED_APART =
            Set.of("$defs", "type", "enum", "const", "required", "properties", "items", "anyOf");

    private final JsonNode published;
    private final JsonNode current;
    private final List<String> breaks = new ArrayList<>();

    private SchemaChanges(JsonNode published, JsonNode current) {
        this.published = published;
        this.current = current;
    }

    /** One line for each break, with the path of the field; empty when there is none. */
    static List<String> breaks(JsonNode published, JsonNode current) {
        SchemaChanges changes = new SchemaChanges(published, current);
        changes.compare("", published, current);
        return changes.breaks;
    }

    private void compare(String path, JsonNode then, JsonNode now) {
        ObjectNode before = whole(then, published);
        ObjectNode after = whole(now, current);
        differ(path, "type", texts(before.path("type")), texts(after.path("type")));
        differ(path, "values", values(before), values(after));
        differ(path, "required", texts(before.path("required")), texts(after.path("required")));
        compareOtherKeywords(path, before, after);
        compareFields(path, before.path("properties"), after.path("properties"));
        compareOptions(path, before.path("anyOf"), after.path("anyOf"));
        if (before.has("items") && after.has("items")) {
            compare(path + "[]", before.get("items"), after.get("items"));
        } else if (before.has("items") != after.has("items")) {
            differ(path, "items", texts(before.path("items")), texts(after.path("items")));
        }
    }

    private void compareFields(String path, JsonNode before, JsonNode after) {
        for (String name : before.propertyNames()) {
            String field = path.isEmpty() ? name : path + "." + name;
            if (after.has(name)) {
                compare(field, before.get(name), after.get(name));
            } else {
                breaks.add(field + ": vanished");
            }
        }
    }

    private void compareOptions(String path, JsonNode before, JsonNode after) {
        if (before.size() != after.size()) {
            breaks.add("%s: had %d alternatives, has %d".formatted(path, before.size(), after.size()));
            return;
        }
        for (int i = 0; i < before.size(); i++) {
            compare(path, before.get(i), after.get(i));
        }
    }

    private void compareOtherKeywords(String path, JsonNode before, JsonNode after) {
        Stream.concat(before.propertyNames().stream(), after.propertyNames().stream())
                .distinct()
                .filter(keyword -> !WORDING.contains(keyword) && !COMPARED_APART.contains(keyword))
                .forEach(keyword -> differ(path, keyword, texts(before.path(keyword)), texts(after.path(keyword))));
    }

    private void differ(String path, String what, Set<String> before, Set<String> after) {
        if (!before.equals(after)) {
            breaks.add("%s: %s was %s, is %s".formatted(path.isEmpty() ? "data" : path, what, before, after));
        }
    }

    private static Set<String> values(JsonNode schema) {
        return texts(schema.has("const") ? schema.get("const") : schema.path("enum"));
    }

    private static Set<String> texts(JsonNode node) {
        if (node.isMissingNode()) {
            return Set.of();
        }
        Stream<JsonNode> nodes = node.isArray() ? node.valueStream() : Stream.of(node);
        return nodes.map(JsonNode::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The schema with the definition it refers to, and without saying what holds anyway. */
    private static ObjectNode whole(JsonNode schema, JsonNode root) {
        ObjectNode own = ((ObjectNode) schema).deepCopy();
        JsonNode reference = own.remove("$ref");
        if (reference != null) {
            own.setAll((ObjectNode) root.at(reference.asString().substring(1)));
        }
        if (own.path("additionalProperties").asBoolean(false)) {
            own.remove("additionalProperties");
        }
        return own;
    }
}
