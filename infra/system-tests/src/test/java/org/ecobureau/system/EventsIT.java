package org.ecobureau.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.test.processes.FictionalCode;
import org.ecobureau.test.processes.Service;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A change in one service is told to subscribers of the gateway, with what the services know of it. */
@Timeout(180)
class EventsIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SUBSCRIPTION = """
            subscription($enterprise: String, $town: String, $after: String) {
              domainEvents(types: ["permits.enterprise-*"], enterprise: $enterprise, town: $town, after: $after) {
                cursor
                type
                parties { name manifests(first: 1) { totalCount } }
                ... on EnterpriseEvent { enterprise { town { name } } }
              }
            }
            """;

    private final RunningSystem system = RunningSystem.current();
    private final String code = FictionalCode.of("91", 4711);
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void whatHappensIsToldAtOnceAndWhatWasMissedAfterwards() throws Exception {
        String cursor;
        try (Stream<String> lines = subscribe(Map.of("enterprise", code, "town", "430422122"))) {
            Iterator<JsonNode> told = answers(lines);
            register(system.gateway());

            JsonNode event = told.next();
            assertThat(event.path("type").asString()).isEqualTo("permits.enterprise-registered.v1");
            assertThat(event.at("/parties/0/name").asString()).isEqualTo("示例订阅单位");
            assertThat(event.at("/parties/0/manifests/totalCount").asInt(-1)).isZero();
            assertThat(event.at("/enterprise/town/name").asString()).isEqualTo("松江镇");
            cursor = event.path("cursor").asString();
        }

        system.kill(Service.GATEWAY);
        rename(system.caller(Service.PERMITS), "示例订阅单位（更名）");
        system.restart(Service.GATEWAY);

        try (Stream<String> lines = subscribe(Map.of("enterprise", code, "after", cursor))) {
            Iterator<JsonNode> told = answers(lines);
            JsonNode event = told.next();
            while (!event.path("type").asString().equals("permits.enterprise-renamed.v1")) {
                event = told.next(); // at least once: what was told before may come again
            }
            assertThat(event.at("/parties/0/name").asString()).isEqualTo("示例订阅单位（更名）");

            rename(system.gateway(), "示例订阅单位（再更名）");
            assertThat(told.next().at("/parties/0/name").asString()).isEqualTo("示例订阅单位（再更名）");
        }
    }

    private void register(GraphQlCaller caller) {
        mutate(
                caller,
                "registerEnterprise",
                Map.of("creditCode", code, "name", "示例订阅单位", "town", "430422122", "industry", "30"));
    }

    private void rename(GraphQlCaller caller, String name) {
        mutate(caller, "renameEnterprise", Map.of("creditCode", code, "name", name));
    }

    private static void mutate(GraphQlCaller caller, String mutation, Map<String, Object> input) {
        GraphQlAnswer answer =
                caller.as(Role.COUNTY_OFFICER).mutate(mutation, new HashMap<>(input), "node { version }");
        assertThat(answer.errorCodes()).as(answer.body()).isEmpty();
    }

    /** The lines of an open subscription. */
    private Stream<String> subscribe(Map<String, @Nullable Object> variables) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(system.endpoint())
                .header("Accept", "text/event-stream")
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + RunningSystem.officeToken())
                .timeout(Duration.ofMinutes(2))
                .POST(BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("query", SUBSCRIPTION, "variables", variables))))
                .build();
        return http.send(request, BodyHandlers.ofLines()).body();
    }

    /** What is told; the first sign of life, which has come when this returns, says that the subscription is open. */
    private static Iterator<JsonNode> answers(Stream<String> lines) {
        Iterator<String> all = lines.iterator();
        assertThat(all.next()).startsWith(":");
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public JsonNode next() {
                String line = all.next();
                while (!line.startsWith("data:{")) {
                    assertThat(line).doesNotContain("complete");
                    line = all.next();
                }
                JsonNode answer = JSON.readTree(line.substring("data:".length()));
                assertThat(answer.has("errors")).as(line).isFalse();
                return answer.at("/data/domainEvents");
            }
        };
    }
}
