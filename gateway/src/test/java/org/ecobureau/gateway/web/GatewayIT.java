package org.ecobureau.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.ecobureau.gateway.shop.Shop;
import org.ecobureau.gateway.shop.ShopServers;
import org.ecobureau.gateway.web.ShopServer.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "ecobureau.gateway.supergraph=classpath:graphs/shop.graphql",
            "ecobureau.gateway.pass-headers=X-Desk",
            "ecobureau.gateway.calls.timeout=600ms",
            "ecobureau.gateway.calls.max-answer=1MB",
            "ecobureau.gateway.calls.breaker-pause=300ms",
            "ecobureau.gateway.calls.breaker-window=4",
            "ecobureau.gateway.calls.breaker-minimum-calls=4",
            "ecobureau.gateway.limits.depth=8"
        })
class GatewayIT {

    private static final Map<String, ShopServer> SERVERS = new LinkedHashMap<>();
    private static final TokenKeys KEYS = new TokenKeys();

    @TempDir
    static Path directory;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) throws IOException {
        ShopServers.services(new Shop()).forEach((name, graphql) -> {
            var server = new ShopServer(name, graphql);
            SERVERS.put(name, server);
            registry.add("ecobureau.gateway.services." + name + ".url", server::url);
        });
        registry.add("ecobureau.jwt.public-key-location", () -> KEYS.location(directory));
    }

    @AfterEach
    void mendAll() {
        SERVERS.values().forEach(server -> server.fail(Fault.NONE));
        var all = "{ me { id } makers { id } latest { id } products { tags ...on Book { inStock } } }";
        assertThat(askUntilWhole(all).has("errors")).isFalse();
    }

    @AfterAll
    static void stop() {
        SERVERS.values().forEach(ShopServer::close);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return gateway().get(path);
    }

    private HttpResponse<String> post(String query, String... headers) throws IOException, InterruptedException {
        return gateway().post(query, headers);
    }

    private JsonNode ask(String query) throws IOException, InterruptedException {
        return gateway().ask(query);
    }

    private JsonNode health() throws IOException, InterruptedException {
        return GatewayClient.JSON.readTree(get("/actuator/health").body());
    }

    private GatewayClient gateway() {
        return new GatewayClient(port);
    }

    /** Asks until the answer is whole again, as it must be soon after the service is. */
    private JsonNode askUntilWhole(String query) {
        return await().atMost(Duration.ofSeconds(5)).until(() -> ask(query), answer -> !answer.has("errors"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"NONE", "MISSING_ENTITIES", "WRONG_TYPES"},
            mode = EnumSource.Mode.EXCLUDE)
    void aFaultyServiceCostsItsOwnFieldsAndComesBackWithoutRestart(Fault fault) throws Exception {
        var query = "{ me { name } products(first: 1) { name averageStars } }";
        SERVERS.get("reviews").fail(fault);
        for (int i = 0; i < 6; i++) {
            var answer = ask(query);
            assertThat(answer.at("/data").toString())
                    .isEqualTo(
                            "{\"me\":{\"name\":\"Ann\"},\"products\":[{\"name\":\"Rivers\",\"averageStars\":null}]}");
            assertThat(answer.at("/errors")).hasSize(1);
            assertThat(answer.at("/errors/0").toString())
                    .contains("\"UNAVAILABLE\"", "\"reviews\"", "[\"products\",0,\"averageStars\"]")
                    .doesNotContain("localhost", "_entities", "Exception");
            assertThat(answer.at("/extensions/unavailableServices").toString()).isEqualTo("[\"reviews\"]");
        }
        assertThat(health().at("/status").asString()).isEqualTo("UP");
        SERVERS.get("reviews").fail(Fault.NONE);
        assertThat(askUntilWhole(query).at("/data/products/0/averageStars").asDouble())
                .isEqualTo(4.0);
    }

    /** A service that hangs does so until the answer is there: nobody has waited for it. */
    @ParameterizedTest
    @CsvSource({
        "accounts, me",
        "reviews, latest",
        "makers, maker",
        "inventory, stock",
        "tags, tags",
        "products, product maker stock tags"
    })
    void whicheverServiceFailsTheFieldsOfTheOthersArrive(String service, String missing) throws Exception {
        var query = "{ me { name } latest { body } product(upc: \"b1\") { name } tags: product(upc: \"b1\") { tags } "
                + "stock: product(upc: \"b1\") { ...on Book { inStock } } "
                + "maker: product(upc: \"c1\") { ...on Chair { maker { name } } } }";
        var whole = ask(query);
        assertThat(whole.has("errors")).isFalse();
        for (var fault : List.of(Fault.HANGING, Fault.DOWN, Fault.HTML)) {
            SERVERS.get(service).fail(fault);
            var answer = ask(query);
            for (var field : whole.path("data").properties()) {
                var found = answer.path("data").path(field.getKey());
                if (List.of(missing.split(" ")).contains(field.getKey())) {
                    assertThat(found).as(fault + ": " + field.getKey()).isNotEqualTo(field.getValue());
                } else {
                    assertThat(found).as(fault + ": " + field.getKey()).isEqualTo(field.getValue());
                }
            }
            assertThat(answer.at("/extensions/unavailableServices").toString()).isEqualTo("[\"" + service + "\"]");
        }
        SERVERS.get(service).fail(Fault.NONE);
        assertThat(askUntilWhole(query)).isEqualTo(whole);
    }

    @Test
    void entitiesThatAServiceDoesNotKnowHaveNoFields() throws Exception {
        SERVERS.get("reviews").fail(Fault.MISSING_ENTITIES);
        assertThat(ask("{ products(first: 1) { name averageStars } }").toString())
                .isEqualTo("{\"data\":{\"products\":[{\"name\":\"Rivers\",\"averageStars\":null}]}}");
    }

    @Test
    void valuesOfAnotherTypeAreMissingAndTheOthersThere() throws Exception {
        SERVERS.get("reviews").fail(Fault.WRONG_TYPES);
        var answer = ask("{ me { name } products(first: 1) { name averageStars } }");
        assertThat(answer.at("/data").toString())
                .isEqualTo("{\"me\":{\"name\":\"Ann\"},\"products\":[{\"name\":\"Rivers\",\"averageStars\":null}]}");
        assertThat(answer.at("/errors")).hasSize(1);
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("INVALID_ANSWER");
        assertThat(answer.at("/errors/0/path").toString()).isEqualTo("[\"products\",0,\"averageStars\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"accounts", "products"})
    void aRootFieldThatSeveralResolveSurvivesOneOfThem(String down) throws Exception {
        var query = "{ catalogue(year: 2020) { year userCount productCount } }";
        SERVERS.get(down).fail(Fault.HANGING);
        for (int i = 0; i < 6; i++) {
            var answer = ask(query);
            assertThat(answer.at("/data/catalogue/year").asInt()).isEqualTo(2020);
            assertThat(answer.at("/errors")).hasSize(1);
        }
        assertThat(health().at("/components/services/details/" + down + "/breaker")
                        .asString())
                .isNotEqualTo("CLOSED");
        SERVERS.get(down).fail(Fault.NONE);
        assertThat(askUntilWhole(query).at("/data/catalogue").toString())
                .isEqualTo("{\"year\":2020,\"userCount\":3,\"productCount\":4}");
    }

    @Test
    void withAllServicesDownTheGatewayAnswersAndIsUp() throws Exception {
        SERVERS.values().forEach(server -> server.fail(Fault.DOWN));
        var answer = ask("{ __typename me { name } latest { id } __schema { queryType { name } } }");
        assertThat(answer.at("/data").toString())
                .isEqualTo("{\"__typename\":\"Query\",\"me\":null,\"latest\":null,"
                        + "\"__schema\":{\"queryType\":{\"name\":\"Query\"}}}");
        assertThat(health().at("/status").asString()).isEqualTo("UP");
    }

    @Test
    void aValidTokenAndTheConfiguredHeadersTravelOnAndNothingElseDoes() throws Exception {
        var seen = SERVERS.get("reviews").headers();
        seen.clear();
        var bearer = KEYS.bearer("ann");
        var answer = post(
                "{ latest { id } }",
                "Authorization",
                bearer,
                "Accept-Language",
                "zh-CN",
                "traceparent",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "X-Request-Id",
                "r-1",
                "X-Desk",
                "7",
                "Cookie",
                "a=b",
                "X-Forwarded-User",
                "root");
        assertThat(answer.statusCode()).isEqualTo(200);
        var headers = new LinkedHashMap<String, List<String>>();
        seen.get(0).forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        assertThat(headers)
                .containsEntry("authorization", List.of(bearer))
                .containsEntry("accept-language", List.of("zh-CN"))
                .hasEntrySatisfying("traceparent", trace -> assertThat(trace.get(0))
                        .startsWith("00-0af7651916cd43dd8448eb211c80319c-"))
                .containsEntry("x-request-id", List.of("r-1"))
                .containsEntry("x-desk", List.of("7"))
                .doesNotContainKeys("cookie", "x-forwarded-user");
    }

    @Test
    void aTokenThatIsInvalidOrExpiredOrOfAnotherKeyIsRefused() throws Exception {
        for (var token : List.of(
                "rubbish",
                KEYS.token("ann", Instant.now().minusSeconds(3600)),
                new TokenKeys().token("ann", Instant.now().plusSeconds(60)))) {
            assertThat(post("{ __typename }", "Authorization", "Bearer " + token)
                            .statusCode())
                    .isEqualTo(401);
        }
        assertThat(post("{ __typename }").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsTooDeepIsRefusedWithACode() throws Exception {
        var deep = "{ me " + "{ manager ".repeat(8) + "{ id }" + " }".repeat(8) + " }";
        assertThat(ask(deep).at("/errors/0/extensions/code").asString()).isEqualTo("LIMIT_EXCEEDED");
    }

    @Test
    void thePlanIsShownToOperatorsWhoAskForIt() throws Exception {
        var query = "{ product(upc: \"b1\") { averageStars } }";
        var officer = KEYS.bearer("li", "CITY_OFFICER");
        var plan = gateway()
                .ask(query, "Authorization", officer, "X-Explain", "plan")
                .at("/extensions/queryPlan/fetches");
        assertThat(plan).hasSize(2);
        assertThat(plan.at("/1/service").asString()).isEqualTo("reviews");
        assertThat(gateway().ask(query, "Authorization", officer).has("extensions"))
                .isFalse();
        assertThat(gateway()
                        .ask(query, "Authorization", KEYS.bearer("ann", "ENTERPRISE"), "X-Explain", "plan")
                        .has("extensions"))
                .isFalse();
        assertThat(gateway().ask(query, "X-Explain", "plan").has("extensions")).isFalse();
    }

    @Test
    void requestsAreCountedByCallerAndOperationForOperatorsToSee() throws Exception {
        var officer = KEYS.bearer("li", "CITY_OFFICER");
        for (int i = 0; i < 2; i++) {
            gateway().ask("query Desk { me { id } }", "Authorization", KEYS.bearer("sun"));
        }
        gateway().ask("query Desk { nothing }", "Authorization", KEYS.bearer("sun"));
        var path = "/actuator/metrics/gateway.requests?tag=caller:sun&tag=operation:Desk&tag=outcome:whole";
        var counted = GatewayClient.JSON.readTree(
                gateway().get(path, "Authorization", officer).body());
        assertThat(counted.at("/measurements/0/value").asInt()).isEqualTo(2);
        assertThat(gateway().get(path).statusCode()).isEqualTo(401);
        assertThat(gateway()
                        .get(path, "Authorization", KEYS.bearer("sun", "ENTERPRISE"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aRequestWithoutAnIdIsGivenOneThatServicesAndCallerKnow() throws Exception {
        var seen = SERVERS.get("reviews").headers();
        seen.clear();
        var id = post("{ latest { id } }").headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(id).matches("[0-9a-f]{1,16}");
        assertThat(String.valueOf(seen.get(0))).containsIgnoringCase("x-request-id=[" + id + "]");
        assertThat(post("{ latest { id } }", "X-Request-Id", "r-2").headers().firstValue("X-Request-Id"))
                .contains("r-2");
        assertThat(post("{ latest { id } }", "X-Request-Id", "r 3").headers().firstValue("X-Request-Id"))
                .hasValueSatisfying(made -> assertThat(made).isNotEqualTo("r 3"));
    }

    @Test
    void theSchemaIsServedAsText() throws Exception {
        var schema = get("/graphql/schema");
        assertThat(schema.statusCode()).isEqualTo(200);
        assertThat(schema.body()).contains("type Chair implements Product").doesNotContain("join__", "purchasePrice");
    }

    @Test
    void graphiqlNeedsNoOtherHostAndNoToken() throws Exception {
        var page = get("/graphiql?path=/graphql");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("GraphiQL").doesNotContain("https://", "http://");
        var assets = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"")
                .matcher(page.body())
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(assets).hasSize(4);
        for (var asset : assets) {
            assertThat(get(asset).statusCode()).as(asset).isEqualTo(200);
        }
    }

    @Test
    void aFileOfAServiceIsPassedOnWithTheCallersTokenAndItsTag() throws Exception {
        var answer = gateway().get("/files/accounts/a/b.txt", "Authorization", KEYS.bearer("ann"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("/files/accounts/a/b.txt");
        assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(answer.headers().firstValue("Content-Disposition")).contains("inline; filename=a.txt");
        assertThat(answer.headers().firstValue("Content-Length"))
                .contains(String.valueOf(answer.body().length()));
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(gateway()
                        .get("/files/accounts/a/b.txt", "Authorization", KEYS.bearer("ann"), "If-None-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(304);
        var refused = gateway().get("/files/accounts/a/b.txt");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }
}
