package org.ecobureau.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ecobureau.platform.inbox.EventHandler;
import org.ecobureau.platform.outbox.EventEnvelope;
import org.ecobureau.platform.outbox.Topology;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.test.graphql.TestTokens;
import org.ecobureau.test.graphql.TokensInitializer;
import org.ecobureau.test.servers.ServersInitializer;
import org.ecobureau.test.servers.TestBroker;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JsonNode;

/** Dead letters as operators meet them. */
class OperationsIT {

    private static final String TYPE = "test.counted.v1";
    private static final String LETTERS =
            "{ testBus { service deadLettersWaiting waiting deadLetters { totalCount nodes { id type state attempts "
                    + "reason message decisions { state by grounds } } } } }";

    record Counted(int count) {}

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class CountingApplication {

        @Bean
        Counter counter() {
            return new Counter();
        }
    }

    /** Takes no odd number until it is told to. */
    static final class Counter implements EventHandler<Counted> {

        private final List<Integer> taken = new CopyOnWriteArrayList<>();
        private volatile boolean takesOdd;

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Class<Counted> data() {
            return Counted.class;
        }

        @Override
        public void handle(EventEnvelope<Counted> event) {
            if (event.data().count() % 2 == 1 && !takesOdd) {
                throw new IllegalStateException("odd: " + event.data().count());
            }
            taken.add(event.data().count());
        }
    }

    private ConfigurableApplicationContext application;
    private GraphQlCaller graphQl;
    private Counter counter;

    @BeforeEach
    void start() {
        application = new SpringApplicationBuilder(CountingApplication.class)
                .properties("spring.config.name=note", "spring.config.import=classpath:platform.yml")
                .properties("spring.application.name=test", "server.port=0")
                .initializers(new ServersInitializer(TestBroker.current()), new TokensInitializer())
                .web(WebApplicationType.SERVLET)
                .run();
        graphQl = new GraphQlCaller(application.getEnvironment());
        counter = application.getBean(Counter.class);
    }

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void aLetterIsSeenReplayedAndGivenUp() throws Exception {
        send(event(1), event(2), event(3), "no event at all");
        await().until(() -> letters().at("/deadLettersWaiting").asInt() == 3);
        assertThat(counter.taken).containsExactly(2);
        JsonNode bus = letters();
        assertThat(bus.path("service").asString()).isEqualTo("test");
        assertThat(bus.path("waiting").asInt()).isZero();
        JsonNode odd = letter(bus, "note/n1/1");
        assertThat(odd.path("state").asString()).isEqualTo("PARKED");
        assertThat(odd.path("attempts").asInt()).isEqualTo(5);
        assertThat(odd.path("reason").asString()).contains("odd: 1");
        assertThat(odd.path("message").asString()).isEqualTo(event(1));

        counter.takesOdd = true;
        GraphQlAnswer dry = decide("testReplayDeadLetters", Map.of("ids", List.of("note/n1/1"), "validateOnly", true));
        assertThat(dry.data("testReplayDeadLetters.count").asInt()).isOne();
        assertThat(counter.taken).containsExactly(2);

        GraphQlAnswer replayed = decide("testReplayDeadLetters", Map.of("from", "2020-01-01T00:00:00Z", "type", TYPE));
        assertThat(replayed.data("testReplayDeadLetters.count").asInt()).isEqualTo(2);
        assertThat(replayed.text("testReplayDeadLetters.deadLetters.0.decisions.0.by"))
                .isNotBlank();
        await().until(() -> counter.taken.size() == 3);
        // Of three records, which are taken side by side.
        assertThat(counter.taken).startsWith(2).containsExactlyInAnyOrder(2, 1, 3);
        // What was decided once is not decided again.
        assertThat(decide("testReplayDeadLetters", Map.of("ids", List.of("note/n1/1")))
                        .data("testReplayDeadLetters.count")
                        .asInt())
                .isZero();

        String unreadable = letters()
                .at("/deadLetters/nodes")
                .valueStream()
                .filter(letter -> letter.path("type").asString().equals("unreadable"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        decide("testDiscardDeadLetters", Map.of("ids", List.of(unreadable), "grounds", "测试报文"))
                .data("testDiscardDeadLetters.count");
        JsonNode discarded = letter(letters(), unreadable);
        assertThat(discarded.path("state").asString()).isEqualTo("DISCARDED");
        assertThat(discarded.at("/decisions/0/grounds").asString()).isEqualTo("测试报文");
        assertThat(letters().at("/deadLettersWaiting").asInt()).isZero();
    }

    @Test
    void aReplayThatFailsAgainIsParkedAgainAndKeepsItsHistory() throws Exception {
        send(event(5));
        await().until(() -> letters().at("/deadLettersWaiting").asInt() == 1);
        decide("testReplayDeadLetters", Map.of("ids", List.of("note/n5/1"))).data("testReplayDeadLetters.count");
        await().untilAsserted(() -> {
            JsonNode letter = letter(letters(), "note/n5/1");
            assertThat(letter.path("state").asString()).isEqualTo("PARKED");
            assertThat(letter.at("/decisions/0/state").asString()).isEqualTo("REPLAYED");
        });
    }

    @Test
    void onlyOfficersOfTheCityDecideAndOnlyAboutSomething() {
        assertThat(graphQl.withoutToken().ask(LETTERS).errorCodes()).containsExactly("UNAUTHENTICATED");
        assertThat(graphQl.as(Role.COUNTY_OFFICER).ask(LETTERS).errorCodes()).containsExactly("FORBIDDEN");
        assertThat(graphQl.as(Role.PUBLIC)
                        .ask("mutation { testReplayDeadLetters(input: { ids: [\"x\"] }) { count } }")
                        .errorCodes())
                .containsExactly("FORBIDDEN");
        assertThat(decide("testReplayDeadLetters", Map.of()).errorCodes()).containsExactly("REQUIRED");
        assertThat(decide("testDiscardDeadLetters", Map.of("ids", List.of("x"), "grounds", " "))
                        .errorCodes())
                .containsExactly("REQUIRED");
    }

    @Test
    void theManagementEndpointSaysTheSameToOfficersOfTheCity() throws Exception {
        send("{}");
        await().until(() -> letters().at("/deadLettersWaiting").asInt() == 1);
        assertThat(endpoint(null).statusCode()).isEqualTo(401);
        send(event(7), event(9));
        await().until(() -> letters().at("/deadLettersWaiting").asInt() == 3);
        assertThat(endpoint(TestTokens.of("officer", null, Role.COUNTY_OFFICER)).statusCode())
                .isEqualTo(403);
        HttpResponse<String> answer = endpoint(TestTokens.of("officer", null, Role.CITY_OFFICER));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"deadLettersWaiting\":3", "no handler for this type");
        String token = TestTokens.of("officer", null, Role.CITY_OFFICER);
        assertThat(endpoint("GET", "/note/n7/1", token).body()).contains("\"state\":\"PARKED\"", "odd: 7");
        counter.takesOdd = true;
        assertThat(endpoint("POST", "/note/n7/1", token).body()).contains("\"state\":\"REPLAYED\"");
        await().until(() -> counter.taken.contains(7));
        assertThat(endpoint("DELETE", "/note/n9/1", token).statusCode()).isEqualTo(400);
        assertThat(endpoint("DELETE", "/note/n9/1?grounds=test", token).body())
                .contains("\"state\":\"DISCARDED\"", "\"grounds\":\"test\"", "\"by\":\"officer\"");
    }

    private HttpResponse<String> endpoint(String token) throws Exception {
        return endpoint("GET", "", token);
    }

    private HttpResponse<String> endpoint(String method, String path, String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                        + application.getEnvironment().getRequiredProperty("local.server.port")
                        + "/actuator/deadletters"
                        + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Content-Type", "application/json");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private GraphQlAnswer decide(String mutation, Map<String, ?> input) {
        String type = mutation.contains("Replay") ? "ReplayDeadLettersInput" : "DiscardDeadLettersInput";
        return graphQl.as(Role.CITY_OFFICER)
                .ask(
                        "mutation($input: " + type + "!) { " + mutation
                                + "(input: $input) { count deadLetters { id decisions { by } } } }",
                        Map.of("input", input));
    }

    private JsonNode letters() {
        return graphQl.as(Role.CITY_OFFICER).ask(LETTERS).data("testBus");
    }

    private static JsonNode letter(JsonNode bus, String id) {
        return bus.at("/deadLetters/nodes")
                .valueStream()
                .filter(letter -> letter.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void send(String... messages) throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(application.getEnvironment().getRequiredProperty("ecobureau.rabbitmq.uri"));
        try (Connection connection = factory.newConnection();
                Channel channel = connection.createChannel()) {
            channel.confirmSelect();
            for (String message : messages) {
                channel.basicPublish("", Topology.queue("test"), null, message.getBytes(StandardCharsets.UTF_8));
            }
            channel.waitForConfirmsOrDie(5_000);
        }
    }

    private static String event(int count) {
        return """
                {"specversion":"1.0","id":"note/n%1$d/1","source":"/ecobureau/test","type":"%2$s","subject":"n%1$d",\
                "time":"2020-06-01T08:00:00+08:00","datacontenttype":"application/json","sequence":1,\
                "recordedtime":"2020-06-01T08:00:00+08:00","partitionkey":"note/n%1$d","data":{"count":%1$d}}""".formatted(count, TYPE);
    }
}
