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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who publishes and who consumes each type of event, read from {@code contracts/catalogue.json}. The topology of the
 * bus is declared from it by every service alike, so that no event is lost because a consumer has never been started.
 */
public final class Catalogue {

    /** One line of the catalogue. */
    public record Entry(String type, String publisher, Set<String> consumers, String since, String description) {}

    /** @param subscribers services that take every type which another one publishes */
    private record File(List<String> subscribers, List<Entry> events) {}

    private final Map<String, Entry> entries = new TreeMap<>();
    private final List<String> subscribers;

    public Catalogue(JsonMapper json) {
        try (InputStream in = Objects.requireNonNull(
                Catalogue.class.getResourceAsStream("/contracts/catalogue.json"), "contracts/catalogue.json")) {
            File file = json.readValue(in, File.class);
            file.events().forEach(entry -> entries.put(entry.type(), entry));
            subscribers = List.copyOf(file.subscribers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All entries, by type. */
    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /** Services that publish anything. */
    public Set<String> publishers() {
        return entries.values().stream().map(Entry::publisher).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The types that a service waits for. */
    public Set<String> typesFor(String service) {
        return entries.values().stream()
                .filter(entry -> waitsFor(service, entry))
                .map(Entry::type)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The services that wait for this type. */
    public Set<String> consumersOf(String type) {
        return consumers().filter(service -> typesFor(service).contains(type)).collect(Collectors.toSet());
    }

    /** Whether some service waits for this type, so that it must reach a queue. */
    boolean isConsumed(String type) {
        Entry entry = entries.get(type);
        return entry != null && consumers().anyMatch(service -> waitsFor(service, entry));
    }

    /** The types that each consumer waits for. */
    Map<String, Set<String>> typesByConsumer() {
        Map<String, Set<String>> types = new TreeMap<>();
        consumers().forEach(service -> types.put(service, typesFor(service)));
        return types;
    }

    private Stream<String> consumers() {
        return Stream.concat(
                        subscribers.stream(), entries.values().stream().flatMap(entry -> entry.consumers().stream()))
                .distinct();
    }

    private boolean waitsFor(String service, Entry entry) {
        return entry.consumers().contains(service)
                || subscribers.contains(service) && !entry.publisher().equals(service);
    }
}
