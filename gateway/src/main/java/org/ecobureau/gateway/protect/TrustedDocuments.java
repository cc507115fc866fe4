package org.ecobureau.gateway.protect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents that operators have put up for their front ends.
 *
 * <p>A file {@code *.graphql} is known by the SHA-256 of its text; a file {@code *.json} tells its documents by their
 * ids, either as one object or as a manifest with {@code operations} of {@code id} and {@code body}.
 */
public final class TrustedDocuments {

    /** No documents at all. */
    public static final TrustedDocuments NONE = new TrustedDocuments(Map.of());

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, String> byId;
    private final Set<String> texts;

    private TrustedDocuments(Map<String, String> byId) {
        this.byId = Map.copyOf(byId);
        this.texts = Set.copyOf(new HashSet<>(byId.values()));
    }

    /** Reads a directory with all below it; a file that cannot be read is an {@link IOException}. */
    public static TrustedDocuments in(Path directory) throws IOException {
        var byId = new HashMap<String, String>();
        List<Path> files;
        try (var found = Files.walk(directory)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        for (var file : files) {
            var name = file.getFileName().toString();
            if (name.endsWith(".graphql")) {
                var text = Files.readString(file);
                byId.put(Sha256.of(text), text);
            } else if (name.endsWith(".json")) {
                read(file, byId);
            }
        }
        return new TrustedDocuments(byId);
    }

    private static void read(Path file, Map<String, String> byId) throws IOException {
        try {
            var manifest = JSON.readTree(Files.readString(file));
            var operations = manifest.get("operations");
            if (operations != null && operations.isArray()) {
                operations.forEach(operation -> put(byId, text(operation, "id"), text(operation, "body")));
            } else {
                manifest.properties()
                        .forEach(entry ->
                                put(byId, entry.getKey(), entry.getValue().asString()));
            }
        } catch (JacksonException e) {
            throw new IOException(file + ": not a manifest (expected: documents by their ids)", e);
        }
    }

    private static String text(JsonNode operation, String name) {
        return operation.required(name).asString();
    }

    private static void put(Map<String, String> byId, String id, String text) {
        byId.put(plain(id), text);
    }

    /** Ids that are hashes may tell the algorithm in front. */
    private static String plain(String id) {
        var lower = id.toLowerCase(Locale.ROOT);
        return lower.startsWith("sha256:") ? lower.substring("sha256:".length()) : id;
    }

    @Nullable
    String find(String id) {
        return byId.get(plain(id));
    }

    boolean contains(String text) {
        return texts.contains(text);
    }

    public int size() {
        return byId.size();
    }
}
