package org.ecobureau.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.test.processes.Service;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.junit.jupiter.api.Test;

/** Copies that were damaged or lost come back from the log of the service that owns the records. */
class RebuildIT {

    private final RunningSystem system = RunningSystem.current();

    @Test
    void copiesAreBuiltAnewFromTheLogsOfTheirOwners() {
        MongoCollection<Document> copies =
                system.database(Service.HAZARDOUS_WASTE).getCollection("enterprise_copies");
        Map<String, String> before = names(copies);
        assertThat(before.size()).isGreaterThan(100);
        List<String> codes = before.keySet().stream().sorted().toList();
        copies.deleteMany(Filters.in("_id", codes.subList(0, 20)));
        copies.updateMany(Filters.in("_id", codes.subList(20, 40)), Updates.set("name", "损坏"));

        GraphQlCaller.Session officer = system.gateway().as(Role.CITY_OFFICER);
        assertThat(officer.ask("mutation { hazardousWasteRebuildCopies { asked } }")
                        .data("hazardousWasteRebuildCopies.asked")
                        .valueStream()
                        .map(asked -> asked.asString()))
                .contains("permits", "medical-waste");

        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(names(copies)).isEqualTo(before));
        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> assertThat(
                        officer.ask("{ hazardousWasteBus { waiting deadLettersWaiting owing } }")
                                .data("hazardousWasteBus")
                                .toString())
                .isEqualTo("{\"waiting\":0,\"deadLettersWaiting\":0,\"owing\":0}"));
    }

    private static Map<String, String> names(MongoCollection<Document> copies) {
        Map<String, String> names = new HashMap<>();
        copies.find().forEach(copy -> names.put(copy.getString("_id"), copy.getString("name")));
        return names;
    }
}
