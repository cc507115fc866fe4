package org.ecobureau.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecobureau.gateway.GatewayApplication;
import org.ecobureau.gateway.shop.Shop;
import org.ecobureau.gateway.shop.ShopServers;
import org.ecobureau.gateway.subscribe.BusConnection;
import org.ecobureau.gateway.subscribe.RecentEvents;
import org.ecobureau.gateway.subscribe.Subscriptions;
import org.ecobureau.gateway.web.ShopServer.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Subscriptions as front ends have them: by the npm clients graphql-ws and graphql-sse, on a real bus. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SubscriptionIT {

    private static final String LOANS =
            "subscription($after: String) { loans(after: $after) { cursor id days people { name } book { name } } }";
    private static final String ALL = "subscription { deskEvents { cursor id type } }";

    private static final Map<String, ShopServer> SERVERS = new LinkedHashMap<>();
    private static final TokenKeys KEYS = new TokenKeys();
    private static EventDesk desk;
    private static NpmClients clients;
    private static Ticker ticker;
    private static int operations;

    @TempDir
    static Path directory;

    @LocalServerPort
    private int port;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private RecentEvents recent;

    @Autowired
    private BusConnection bus;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) throws Exception {
        desk = new EventDesk();
        clients = NpmClients.start();
        ticker = new Ticker();
        ShopServers.services(new Shop()).forEach((name, graphql) -> SERVERS.put(name, new ShopServer(name, graphql)));
        settings().forEach((name, value) -> registry.add(name, () -> value));
    }

    private static Map<String, Object> settings() {
        var settings = new LinkedHashMap<String, Object>();
        settings.put("ecobureau.gateway.supergraph", "classpath:graphs/events.graphql");
        settings.put("ecobureau.gateway.calls.timeout", "5s");
        settings.put("ecobureau.gateway.calls.breaker-pause", "300ms");
        settings.put("ecobureau.gateway.events.bus", desk.uri());
        settings.put("ecobureau.gateway.events.exchange", desk.exchange());
        settings.put("ecobureau.gateway.events.record", desk.recordUrl());
        settings.put("ecobureau.gateway.events.all-seeing", "LIBRARIAN");
        settings.put("ecobureau.gateway.events.per-caller", 4);
        settings.put("ecobureau.gateway.events.kept", 60);
        settings.put("ecobureau.gateway.events.settle", "1s");
        settings.put("ecobureau.gateway.events.pause", "50ms");
        settings.put("ecobureau.gateway.events.keep-alive", "100ms");
        settings.put("spring.graphql.websocket.keep-alive", "1s");
        settings.put("ecobureau.jwt.public-key-location", KEYS.location(directory));
        settings.put("ecobureau.gateway.services.ticker.url", ticker.url());
        SERVERS.forEach((name, server) -> settings.put("ecobureau.gateway.services." + name + ".url", server.url()));
        return settings;
    }

    @AfterAll
    static void stop() throws Exception {
        clients.close();
        SERVERS.values().forEach(ShopServer::close);
        ticker.close();
        desk.close();
    }

    @BeforeEach
    void listens() {
        await().until(bus::isConnected);
        assertThat(subscriptions.open()).isZero();
    }

    @AfterEach
    void mend() {
        SERVERS.values().forEach(server -> server.fail(Fault.NONE));
    }

    private static String librarian() {
        return KEYS.token("librarian", Instant.now().plusSeconds(300), "LIBRARIAN");
    }

    /** Opens an operation and gives the name under which its answers are known. */
    private String open(String via, String token, String query, Map<String, ?> variables) {
        var name = "operation " + ++operations;
        clients.open(name, via, port, token, query, variables, false);
        return name;
    }

    /** A subscription that the gateway is known to have opened. */
    private String subscribed(String via, String token, String query, Map<String, ?> variables) {
        int before = subscriptions.open();
        var name = open(via, token, query, variables);
        await().until(() -> subscriptions.open() == before + 1);
        return name;
    }

    private void close(String name) {
        int before = subscriptions.open();
        clients.send(Map.of("close", name));
        await().until(() -> subscriptions.open() == before - 1);
    }

    private static Map<String, ?> loan(String user, int days) {
        return Map.of("user", user, "book", "b1", "days", days);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ws", "sse"})
    void anEventComesJoinedWithWhatTheServicesHave(String via) throws Exception {
        var loans = subscribed(via, librarian(), LOANS, Map.of());

        var id = desk.say("desk.loan-made.v1", loan("u1", 14));

        var told = clients.data(loans).path("loans");
        assertThat(told.path("id").asString()).isEqualTo(id);
        assertThat(told.path("days").asInt()).isEqualTo(14);
        assertThat(told.at("/people/0/name").asString()).isEqualTo("Ann");
        assertThat(told.at("/book/name").asString()).isEqualTo("Rivers");
        close(loans);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ws", "sse"})
    void queriesAndMutationsAreAnsweredToo(String via) throws Exception {
        var query = open(via, librarian(), "{ me { name } }", Map.of());
        assertThat(clients.data(query).at("/me/name").asString()).isEqualTo("Ann");
        assertThat(clients.next(query).has("complete")).isTrue();

        var mutation = open(via, librarian(), "mutation { rename(id: \"u3\", name: \"Eve\") { name } }", Map.of());
        assertThat(clients.data(mutation).at("/rename/name").asString()).isEqualTo("Eve");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ws", "sse"})
    void anInvalidSubscriptionIsToldWhatIsWrong(String via) throws Exception {
        var errors = clients.errors(open(via, librarian(), "subscription { loans { weight } }", Map.of()));
        assertThat(errors.at("/0/extensions/code").asString()).isEqualTo("GRAPHQL_VALIDATION_FAILED");
        assertThat(errors.at("/0/message").asString()).contains("weight");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ws", "sse"})
    void aCursorThatIsNoneIsRefused(String via) throws Exception {
        var errors = clients.errors(open(via, librarian(), LOANS, Map.of("after", "yesterday")));
        assertThat(errors.at("/0/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ws", "sse"})
    void withoutATokenNothingIsTold(String via) throws Exception {
        var errors = clients.errors(open(via, null, LOANS, Map.of()));
        assertThat(errors.at("/0/extensions/code").asString()).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void aCallerWhoActsForNobodyIsToldNothing() throws Exception {
        var token = KEYS.token("visitor", Instant.now().plusSeconds(60), "VISITOR");
        var errors = clients.errors(open("ws", token, LOANS, Map.of()));
        assertThat(errors.at("/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
    }

    @Test
    void aTokenThatDoesNotHoldClosesTheConnection() throws Exception {
        var old = KEYS.token("librarian", Instant.now().minusSeconds(300), "LIBRARIAN");
        var closed = clients.next(open("ws", old, LOANS, Map.of()));
        assertThat(closed.at("/closed/code").asInt()).isEqualTo(4401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ws", "sse"})
    void aSubscriptionEndsWithItsToken(String via) throws Exception {
        var brief = KEYS.token("librarian", Instant.now().plusSeconds(2), "LIBRARIAN");
        var errors = clients.errors(open(via, brief, LOANS, Map.of()));
        assertThat(errors.at("/0/extensions/code").asString()).isEqualTo("UNAUTHENTICATED");
        assertThat(errors.at("/0/extensions/cursor").asString()).isNotEmpty();
        await().until(() -> subscriptions.open() == 0);
    }

    @Test
    void anOrganisationIsToldOnlyOfWhatItIsAPartyTo() throws Exception {
        var token = KEYS.tokenFor("u2", Instant.now().plusSeconds(60));
        var own = subscribed("ws", token, LOANS, Map.of());

        desk.say("desk.loan-made.v1", loan("u1", 1));
        desk.say("desk.loan-made.v1", Map.of("user", "u1", "helper", "u2", "book", "b1", "days", 2));
        desk.say("desk.loan-made.v1", loan("u2", 3));

        assertThat(clients.data(own).at("/loans/days").asInt()).isEqualTo(2);
        assertThat(clients.data(own).at("/loans/days").asInt()).isEqualTo(3);
        close(own);
    }

    @Test
    void subscribersChooseByWhatIsInTheEventAndByWhatServicesKnow() throws Exception {
        var token = librarian();
        var types = subscribed(
                "ws",
                token,
                "subscription($types: [String!]) { deskEvents(types: $types) { __typename id } }",
                Map.of("types", new String[] {"desk.loan-*", "desk.closed.v1"}));
        var user = subscribed("ws", token, "subscription { deskEvents(user: \"u2\") { id } }", Map.of());
        var city = subscribed("ws", token, "subscription { deskEvents(city: \"Lund\") { id } }", Map.of());

        var opened = desk.say("desk.opened.v1", Map.of("user", "u2"));
        var closed = desk.say("desk.closed.v1", Map.of("user", "u1"));
        var lent = desk.say("desk.loan-made.v1", loan("u2", 2));

        assertThat(clients.data(types).at("/deskEvents/id").asString()).isEqualTo(closed);
        var last = clients.data(types).path("deskEvents");
        assertThat(last.path("id").asString()).isEqualTo(lent);
        assertThat(last.path("__typename").asString()).isEqualTo("LoanEvent");
        assertThat(clients.data(user).at("/deskEvents/id").asString()).isEqualTo(opened);
        assertThat(clients.data(user).at("/deskEvents/id").asString()).isEqualTo(lent);
        assertThat(clients.data(city).at("/deskEvents/id").asString()).isEqualTo(closed);
        for (var name : new String[] {types, user, city}) {
            close(name);
            assertThat(clients.isQuiet(name) || clients.next(name).has("complete"))
                    .isTrue();
        }
    }

    @Test
    void aServiceThatIsDownCostsOnlyItsFields() throws Exception {
        var loans = subscribed("ws", librarian(), LOANS, Map.of());
        SERVERS.get("products").fail(Fault.DOWN);

        desk.say("desk.loan-made.v1", loan("u1", 14));

        var told = clients.next(loans).path("next");
        assertThat(told.at("/data/loans/people/0/name").asString()).isEqualTo("Ann");
        assertThat(told.at("/data/loans/book/name").isNull()).isTrue();
        assertThat(told.at("/errors/0/extensions/code").asString()).isEqualTo("UNAVAILABLE");
        close(loans);
    }

    @Test
    void aCallerHasOnlySoManySubscriptions() throws Exception {
        var open = new String[] {
            subscribed("ws", librarian(), ALL, Map.of()),
            subscribed("sse", librarian(), ALL, Map.of()),
            subscribed("ws", librarian(), ALL, Map.of()),
            subscribed("sse", librarian(), ALL, Map.of())
        };
        for (var via : new String[] {"ws", "sse"}) {
            var errors = clients.errors(open(via, librarian(), ALL, Map.of()));
            assertThat(errors.at("/0/extensions/code").asString()).isEqualTo("TOO_MANY_SUBSCRIPTIONS");
        }
        close(open[0]);
        var another = subscribed("ws", librarian(), ALL, Map.of());
        close(another);
        close(open[1]);
        close(open[2]);
        close(open[3]);
    }

    @Test
    void whatWasMissedIsToldAfterACursorWithoutTheRecord() throws Exception {
        var first = subscribed("ws", librarian(), LOANS, Map.of());
        desk.say("desk.loan-made.v1", loan("u1", 1));
        var cursor = clients.data(first).at("/loans/cursor").asString();
        close(first);
        desk.say("desk.loan-made.v1", loan("u1", 2));
        desk.say("desk.loan-made.v1", loan("u1", 3));
        int reads = desk.tokens().size();

        var second = subscribed("sse", librarian(), LOANS, Map.of("after", cursor));

        assertThat(clients.data(second).at("/loans/days").asInt()).isEqualTo(2);
        assertThat(clients.data(second).at("/loans/days").asInt()).isEqualTo(3);
        assertThat(desk.tokens()).hasSize(reads);
        close(second);
    }

    @Test
    void anotherGatewayGoesOnFromTheRecord() throws Exception {
        var token = librarian();
        var first = subscribed("ws", token, LOANS, Map.of());
        desk.say("desk.loan-made.v1", loan("u1", 1));
        var cursor = clients.data(first).at("/loans/cursor").asString();
        close(first);
        var missed = desk.record("desk.loan-made.v1", loan("u1", 2));

        try (var other = anotherGateway()) {
            var otherPort = other.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            await().until(other.getBean(BusConnection.class)::isConnected);
            var second = "operation " + ++operations;
            clients.open(second, "ws", otherPort, token, LOANS, Map.of("after", cursor), false);

            until(second, missed);
            var live = desk.say("desk.loan-made.v1", loan("u1", 3));
            var told = until(second, live);
            assertThat(desk.tokens()).last().asString().isEqualTo("Bearer " + token);

            // where it stands in the record, it can go on as well
            var again = desk.record("desk.loan-made.v1", loan("u1", 4));
            clients.send(Map.of("close", second));
            var third = subscribed(
                    "ws", token, LOANS, Map.of("after", told.path("cursor").asString()));
            until(third, again);
            close(third);
        }
    }

    /** The event of the id, after whatever has come before it, each of which comes once. */
    private static JsonNode until(String name, String id) throws Exception {
        var before = new LinkedHashMap<String, JsonNode>();
        while (true) {
            var loan = clients.data(name).path("loans");
            assertThat(before.put(loan.path("id").asString(), loan)).isNull();
            if (loan.path("id").asString().equals(id)) {
                return loan;
            }
        }
    }

    private static ConfigurableApplicationContext anotherGateway() {
        var arguments = new ArrayList<>(List.of("--server.port=0"));
        settings().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return new SpringApplicationBuilder(GatewayApplication.class).run(arguments.toArray(String[]::new));
    }

    @Test
    void aSlowSubscriberIsToldToResynchroniseAndHoldsUpNobody() throws Exception {
        var query =
                "subscription($after: String) { deskEvents(after: $after) { cursor id ... on OtherEvent { data } } }";
        var slow = subscribed("sse", librarian(), query, Map.of());
        var quick = subscribed("ws", librarian(), "subscription { deskEvents { id } }", Map.of());
        clients.send(Map.of("pause", slow));

        var load = "x".repeat(200_000);
        var last = "";
        for (int i = 0; i < 200; i++) {
            last = desk.say("desk.filled.v1", Map.of("load", load));
            assertThat(clients.data(quick).at("/deskEvents/id").asString()).isEqualTo(last);
        }
        clients.send(Map.of("continue", slow));

        var message = clients.next(slow);
        while (message.at("/next/errors").isMissingNode()) {
            assertThat(message.at("/next/data/deskEvents/id").asString()).isNotEqualTo(last);
            message = clients.next(slow);
        }
        assertThat(message.at("/next/errors/0/extensions/code").asString()).isEqualTo("RESYNCHRONISE");
        var cursor = message.at("/next/errors/0/extensions/cursor").asString();
        await().until(() -> subscriptions.open() == 1);

        var again = subscribed("ws", librarian(), query, Map.of("after", cursor));
        while (!clients.data(again).at("/deskEvents/id").asString().equals(last)) {
            continue;
        }
        close(again);
        close(quick);
    }

    @Test
    void aClientThatResumesMissesNothingWhenTheBusWasAway() throws Exception {
        var name = "operation " + ++operations;
        clients.open(name, "ws", port, librarian(), LOANS, Map.of(), true);
        await().until(() -> subscriptions.open() == 1);
        var before = desk.say("desk.loan-made.v1", loan("u1", 1));
        assertThat(clients.data(name).at("/loans/id").asString()).isEqualTo(before);

        var meanwhile = desk.record("desk.loan-made.v1", loan("u1", 2));
        recent.begin(); // as after a connection that had to be made anew

        assertThat(clients.next(name).has("resumed")).isTrue();
        until(name, meanwhile);
        var after = desk.say("desk.loan-made.v1", loan("u1", 3));
        until(name, after);
        close(name);
    }

    @Test
    void whatTheRecordLearnsLateIsToldBeforeWhatTheBusBrings() throws Exception {
        var name = "operation " + ++operations;
        clients.open(name, "ws", port, librarian(), LOANS, Map.of(), true);
        await().until(() -> subscriptions.open() == 1);
        until(name, desk.say("desk.loan-made.v1", loan("u1", 1)));

        desk.holdRecord();
        var missed = desk.record("desk.loan-made.v1", loan("u1", 2));
        recent.begin(); // as after a connection that had to be made anew
        assertThat(clients.next(name).has("resumed")).isTrue();
        var live = desk.say("desk.loan-made.v1", loan("u1", 3));
        int reads = desk.tokens().size();
        await().until(() -> desk.tokens().size() > reads + 40); // longer than the record takes otherwise
        desk.releaseRecord();

        until(name, missed);
        until(name, live);
        close(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ws", "sse"})
    void theSubscriptionOfAServiceIsRelayedAndJoined(String via) throws Exception {
        var query = "subscription($first: Int!) { best: bestsellers(first: $first) { name } }";
        var best = subscribed(via, null, query, Map.of("first", 3));
        await().until(() -> ticker.listening() == 1);
        var asked = ticker.requests.get(ticker.requests.size() - 1);
        assertThat(asked.path("query").asString()).startsWith("subscription($first:Int!){bestsellers");
        assertThat(asked.at("/variables/first").asInt()).isEqualTo(3);

        ticker.next("b1");
        assertThat(clients.data(best).at("/best/name").asString()).isEqualTo("Rivers");
        ticker.next("b2");
        assertThat(clients.data(best).at("/best/name").asString()).isEqualTo("Soils");
        ticker.complete();
        assertThat(clients.next(best).has("complete")).isTrue();
        await().until(() -> subscriptions.open() == 0);

        var left = subscribed(via, null, query, Map.of("first", 3));
        await().until(() -> ticker.listening() == 1);
        close(left);
        await().until(() -> ticker.listening() == 0);

        var cut = subscribed(via, null, query, Map.of("first", 3));
        await().until(() -> ticker.listening() == 1);
        ticker.fail();
        var errors = clients.errors(cut);
        assertThat(errors.at("/0/extensions/code").asString()).isEqualTo("UNAVAILABLE");
        await().until(() -> subscriptions.open() == 0);
    }

    @Test
    void servicesLearnTheTraceTheRequestAndTheTimeThereIs() throws Exception {
        var seen = SERVERS.get("accounts").headers();
        seen.clear();
        var query = open("ws", librarian(), "{ me { name } }", Map.of());
        clients.data(query);
        assertThat(seen).singleElement().satisfies(headers -> {
            assertThat(headers.get("Traceparent"))
                    .singleElement()
                    .asString()
                    .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
            assertThat(headers.get("X-request-id")).hasSize(1);
            assertThat(headers.get("X-request-timeout")).hasSize(1);
        });
    }

    @Test
    void signsOfLifeKeepAnIdleConnectionOpen() throws Exception {
        var request = new GatewayClient(port)
                .request("/graphql", "Accept", "text/event-stream", "Authorization", "Bearer " + librarian())
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                        GatewayClient.JSON.writeValueAsString(Map.of("query", ALL))));
        var http = java.net.http.HttpClient.newHttpClient();
        var response = http.send(request.build(), java.net.http.HttpResponse.BodyHandlers.ofLines());
        try (var lines = response.body()) {
            assertThat(lines.filter(line -> line.startsWith(":")).limit(3).count())
                    .isEqualTo(3);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> subscriptions.open() == 0);
    }
}
