package org.ecobureau.platform.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who publishes and who consumes each type of event, read from {@code contracts/catalogue.json}. The topology of the
 * bus is declared from it by every service alike, so that no event is lost because a consumer has never been started.
 */
public final class Catalogue {

    /** One line of the catalogue. */
    public record Entry(String type, String publisher, Set<String> consumers, String since, String description) {}

    private record File(List<Entry> events) {}

    private final Map<String, Entry> entries = new TreeMap<>();

    public Catalogue(JsonMapper json) {
        try (InputStream in = Objects.requireNonNull(
                Catalogue.class.getResourceAsStream("/contracts/catalogue.json"), "contracts/catalogue.json")) {
            json.readValue(in, File.class).events().forEach(entry -> entries.put(entry.type(), entry));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All entries, by type. */
    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /** Whether some service waits for this type, so that it must reach a queue. */
    boolean isConsumed(String type) {
        Entry entry = entries.get(type);
        return entry != null && !entry.consumers().isEmpty();
    }

    /** The types that each consumer waits for. */
    Map<String, Set<String>> typesByConsumer() {
        Map<String, Set<String>> types = new TreeMap<>();
        entries.values().forEach(entry -> entry.consumers()
                .forEach(consumer ->
                        types.computeIfAbsent(consumer, name -> new TreeSet<>()).add(entry.type())));
        return types;
    }
}
