package org.ecobureau.gateway.subscribe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ecobureau.gateway.supergraph.Supergraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schema tells the published events. */
class PublishedEventsTests {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path CONTRACTS = ROOT.resolve("infra/contracts/src/main/resources/contracts");
    private static final String GENERAL = "OtherEvent";

    private final Supergraph supergraph;
    private final EventReading reading;

    PublishedEventsTests() throws IOException {
        supergraph = Supergraph.parse(Files.readString(ROOT.resolve("infra/supergraph/supergraph.graphql")));
        reading = new EventReading(supergraph);
    }

    static Stream<Path> examples() throws IOException {
        return Files.list(CONTRACTS)
                .filter(file -> file.getFileName().toString().endsWith(".example.json"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anEventIsToldAsATypeWhoseFieldsItHas(Path example) throws IOException {
        var event = BusEvent.read(Files.readAllBytes(example));
        var type = reading.typeOf(event, "DomainEvent");
        assertThat(type).isNotNull();
        if (type.equals(GENERAL)) {
            return;
        }
        supergraph.events().types().get(type).origins().forEach((field, origin) -> {
            if (origin.key() != null) {
                assertThat(found(event, origin.paths())).as(type + "." + field).isNotEmpty();
            }
        });
        assertThat(found(event, reading.parties(type))).as("parties").isNotEmpty();
    }

    @Test
    void everyKindOfEventHasASubscriptionOfItsOwn() {
        var own = new HashSet<String>();
        supergraph
                .events()
                .feeds()
                .keySet()
                .forEach(feed -> own.add(Supergraph.namedType(
                        supergraph.type("Subscription").fields().get(feed).type())));
        assertThat(own).contains("DomainEvent").containsAll(typesBut(GENERAL));
        assertThat(supergraph.events().feeds().values())
                .allSatisfy(feed -> assertThat(feed.conditions()).containsOnlyKeys("types", "enterprise", "town"));
    }

    private List<String> typesBut(String type) {
        return supergraph.events().types().keySet().stream()
                .filter(name -> !name.equals(type))
                .toList();
    }

    private static List<Object> found(BusEvent event, List<String> paths) {
        Map<String, ?> envelope = event.envelope();
        return paths.stream()
                .flatMap(path -> BusEvent.values(envelope, path).stream())
                .toList();
    }
}
