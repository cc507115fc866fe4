package org.ecobureau.gateway.protect;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Documents that are written to keep a server busy. */
public final class HostileDocuments {

    private HostileDocuments() {}

    /** By what they do; each to be refused, by the default limits, with {@code LIMIT_EXCEEDED}. */
    public static Map<String, String> tooLarge() {
        var documents = new LinkedHashMap<String, String>();
        documents.put("deep", "{ me " + "{ manager ".repeat(3_000) + "{ id }" + " }".repeat(3_001));
        documents.put("deep within limits of tokens", "{ me " + "{ manager ".repeat(60) + "{ id }" + " }".repeat(61));
        documents.put("deep lists", "{ product(upc: " + "[".repeat(7_000) + "]".repeat(7_000) + ") { name } }");
        documents.put("aliases", "{ me { " + many(10_000, i -> "a" + i + ": id") + " } }");
        documents.put("some aliases", "{ me { " + many(200, i -> "a" + i + ": id") + " } }");
        documents.put("root fields", "{ " + many(200, i -> "me { id }") + " }");
        documents.put("fields", "{ me { " + many(4_000, i -> "id") + " } }");
        documents.put("directives on a field", "{ me { id " + "@skip(if: false) ".repeat(1_000) + "} }");
        documents.put("directives everywhere", "{ me { " + many(300, i -> "id @include(if: true)") + " } }");
        documents.put("directives on the operation", "query " + "@include(if: true) ".repeat(1_000) + "{ me { id } }");
        documents.put(
                "fragments that double",
                "{ me { ...F0 } } "
                        + many(40, i -> "fragment F" + i + " on User { ...F" + (i + 1) + " ...F" + (i + 1) + " }")
                        + " fragment F40 on User { id }");
        documents.put(
                "fragments in a long row",
                "{ me { ...F0 } } " + many(1_500, i -> "fragment F" + i + " on User { ...F" + (i + 1) + " }")
                        + " fragment F1500 on User { id }");
        documents.put(
                "a long circle of fragments",
                "{ me { ...F0 } } " + many(1_500, i -> "fragment F" + i + " on User { ...F" + (i + 1) % 1_500 + " }"));
        documents.put(
                "the schema through itself",
                "{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }");
        documents.put("five megabytes", "{ me { id " + "# nothing\n".repeat(500_000) + "} }");
        documents.put("commas", "{ me { id " + ",".repeat(1_000_000) + "} }");
        documents.put("variables", "query(" + many(4_000, i -> "$v" + i + ": Int") + ") { me { id } }");
        return documents;
    }

    /** Likewise, to be refused with {@code GRAPHQL_VALIDATION_FAILED}. */
    public static Map<String, String> invalid() {
        var documents = new LinkedHashMap<String, String>();
        documents.put(
                "a circle of fragments",
                "{ me { ...A } } fragment A on User { manager { ...B } } " + "fragment B on User { manager { ...A } }");
        documents.put("a fragment of itself", "{ me { ...A } } fragment A on User { id ...A }");
        documents.put("a long name", "{ " + "a".repeat(90_000) + " }");
        documents.put("unknown fields", "{ me { " + many(1_900, i -> "x" + i) + " } }");
        documents.put(
                "unused fragments", "{ me { id } } " + many(1_000, i -> "fragment F" + i + " on User { x" + i + " }"));
        return documents;
    }

    private static String many(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(" "));
    }
}
