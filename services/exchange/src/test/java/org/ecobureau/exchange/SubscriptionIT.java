package org.ecobureau.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.ecobureau.exchange.Province.Subscribed;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The record of a subscription: who makes it, what is refused, and what its steps do to access. */
@ExchangeIT
class SubscriptionIT {

    private static final List<String> FEED = List.of("FEED");
    private static final List<String> ALL = List.of("*");

    @Autowired
    Province province;

    @Autowired
    GraphQlCaller caller;

    @Autowired
    MongoDatabase database;

    record Step(String mutation, boolean paused, Map<String, Object> input) {

        Map<String, Object> input(String id, Object... more) {
            Map<String, Object> all = new HashMap<>(input);
            all.put("id", id);
            for (int i = 0; i < more.length; i += 2) {
                all.put((String) more[i], more[i + 1]);
            }
            return all;
        }

        @Override
        public String toString() {
            return mutation;
        }
    }

    static Stream<Step> steps() {
        return Stream.of(
                new Step("pauseEventSubscription", false, Map.of("reason", "维护")),
                new Step("resumeEventSubscription", true, Map.of()),
                new Step("rotateEventSubscriptionCredentials", false, Map.of()),
                new Step("deleteEventSubscription", false, Map.of("reason", "不再需要")));
    }

    private Subscribed before(Step step) {
        Subscribed subscribed = province.subscribe(FEED, ALL, List.of());
        if (step.paused()) {
            take("pauseEventSubscription", Map.of("id", subscribed.id(), "reason", "维护"));
        }
        return subscribed;
    }

    private GraphQlAnswer take(String mutation, Map<String, ?> input) {
        return province.officer().mutate(mutation, input, Province.CREATED);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void isTakenOncePerKeyAndNotTwiceFromTheSameVersion(Step step) {
        String id = before(step).id();
        String key = UUID.randomUUID().toString();
        GraphQlAnswer first = take(step.mutation(), step.input(id, "idempotencyKey", key));
        int version = first.data(step.mutation() + ".node.version").asInt();
        GraphQlAnswer again = take(step.mutation(), step.input(id, "idempotencyKey", key));
        assertThat(again.data(step.mutation() + ".node")).isEqualTo(first.data(step.mutation() + ".node"));
        assertThat(again.data(step.mutation() + ".credentials").isNull()).isTrue();
        assertThat(take(step.mutation(), step.input(id, "idempotencyKey", key, "expectedVersion", version))
                        .errorCodes())
                .containsExactly("IDEMPOTENCY_KEY_REUSED");
        assertThat(take(step.mutation(), step.input(id, "expectedVersion", version - 1))
                        .errorCodes())
                .containsExactly("VERSION_CONFLICT");
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aDryRunChangesNothingAndTellsNoSecret(Step step) {
        Subscribed subscribed = before(step);
        GraphQlAnswer dry = take(step.mutation(), step.input(subscribed.id(), "validateOnly", true));
        assertThat(dry.data(step.mutation() + ".node.version").asInt()).isEqualTo(step.paused() ? 3 : 2);
        assertThat(dry.data(step.mutation() + ".credentials").isNull()).isTrue();
        assertThat(province.officer()
                        .ask("{ eventSubscription(id: \"%s\") { version } }".formatted(subscribed.id()))
                        .data("eventSubscription.version")
                        .asInt())
                .isEqualTo(step.paused() ? 2 : 1);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void isForOfficersOfCityAndProvince(Step step) {
        String id = before(step).id();
        assertThat(caller.withoutToken()
                        .mutate(step.mutation(), step.input(id), "node { id }")
                        .errorCodes())
                .containsExactly("UNAUTHENTICATED");
        assertThat(caller.as(Role.COUNTY_OFFICER)
                        .mutate(step.mutation(), step.input(id), "node { id }")
                        .errorCodes())
                .containsExactly("ROLE_NOT_ENTITLED");
        assertThat(caller.as(Role.ENTERPRISE, Province.CODE)
                        .mutate(step.mutation(), step.input(id), "node { id }")
                        .errorCodes())
                .containsExactly("ROLE_NOT_ENTITLED");
        assertThat(caller.as(Role.PROVINCE)
                        .mutate(step.mutation(), step.input(id), "node { id }")
                        .errorCodes())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void wrongInputIsNamed(Step step) {
        assertThat(take(step.mutation(), step.input("nothing")).errorCodes()).containsExactly("NOT_FOUND");
        String id = before(step).id();
        if (step.input().containsKey("reason")) {
            assertThat(take(step.mutation(), step.input(id, "reason", " ")).errorCodes())
                    .containsExactly("TEXT_MISSING");
        }
        take("deleteEventSubscription", Map.of("id", id, "reason", "不再需要"));
        assertThat(take(step.mutation(), step.input(id)).errorCodes()).containsExactly("ACTION_NOT_POSSIBLE");
    }

    @Test
    void creationIsForOfficersOfCityAndProvince() {
        Map<String, Object> input = Province.input(FEED, ALL, List.of());
        assertThat(caller.withoutToken()
                        .mutate("createEventSubscription", input, "node { id }")
                        .errorCodes())
                .containsExactly("UNAUTHENTICATED");
        for (GraphQlCaller.Session stranger :
                List.of(caller.as(Role.COUNTY_OFFICER), caller.as(Role.ENTERPRISE, Province.CODE))) {
            assertThat(stranger.mutate("createEventSubscription", input, "node { id }")
                            .errorCodes())
                    .containsExactly("ROLE_NOT_ENTITLED");
        }
        assertThat(caller.as(Role.PROVINCE)
                        .mutate("createEventSubscription", input, "node { id }")
                        .errorCodes())
                .isEmpty();
    }

    @Test
    void aDryRunOfCreationMakesNothingAndSaysAllThatWouldBeWrong() {
        long before = database.getCollection("subscriptions").countDocuments();
        Map<String, Object> input = Province.input(FEED, ALL, List.of());
        input.put("validateOnly", true);
        GraphQlAnswer dry = take("createEventSubscription", input);
        assertThat(dry.text("createEventSubscription.node.status")).isEqualTo("ACTIVE");
        assertThat(dry.data("createEventSubscription.credentials").isNull()).isTrue();

        input.put("types", List.of("weather.rain.v1"));
        input.put("webhook", "https://10.1.2.3/events");
        GraphQlAnswer wrong = take("createEventSubscription", input);
        assertThat(wrong.errorCodes()).isEmpty();
        assertThat(wrong.data("createEventSubscription.findings").valueStream().map(each -> each.get("code")
                        .asString()))
                .containsExactlyInAnyOrder("TYPE_UNKNOWN", "WEBHOOK_UNUSED");
        assertThat(database.getCollection("subscriptions").countDocuments()).isEqualTo(before);
    }

    @Test
    void aKeyOfCreationStandsForOneSubscription() {
        Map<String, Object> input = Province.input(FEED, ALL, List.of());
        input.put("idempotencyKey", UUID.randomUUID().toString());
        province.subscribe(input);
        input.put("organisation", "另一单位");
        assertThat(take("createEventSubscription", input).errorCodes()).containsExactly("IDEMPOTENCY_KEY_REUSED");
    }

    /** Steps that send something and change no record. */
    private static Map<String, Map<String, Object>> sendings(String id) {
        return Map.of(
                "pingEventSubscription", Map.of("id", id),
                "redeliverEvent", Map.of("id", id, "event", "contaminated-site/x/1"));
    }

    @Test
    void sendingIsForOfficersOfCityAndProvinceAndNeedsAWebhook() {
        Subscribed subscribed = province.subscribe(FEED, ALL, List.of());
        sendings(subscribed.id()).forEach((mutation, input) -> {
            String selection = "delivery { status }";
            assertThat(caller.withoutToken().mutate(mutation, input, selection).errorCodes())
                    .containsExactly("UNAUTHENTICATED");
            for (GraphQlCaller.Session stranger :
                    List.of(caller.as(Role.COUNTY_OFFICER), caller.as(Role.ENTERPRISE, Province.CODE))) {
                assertThat(stranger.mutate(mutation, input, selection).errorCodes())
                        .containsExactly("ROLE_NOT_ENTITLED");
            }
            assertThat(province.officer().mutate(mutation, input, selection).errorCodes())
                    .containsExactly("NO_WEBHOOK");
        });
        sendings("nothing").forEach((mutation, input) -> assertThat(province.officer()
                        .mutate(mutation, input, "delivery { status }")
                        .errorCodes())
                .containsExactly("NOT_FOUND"));
        take("deleteEventSubscription", Map.of("id", subscribed.id(), "reason", "不再需要"));
        sendings(subscribed.id()).forEach((mutation, input) -> assertThat(province.officer()
                        .mutate(mutation, input, "delivery { status }")
                        .errorCodes())
                .containsExactly("ACTION_NOT_POSSIBLE"));
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        Map<String, Object> input = Province.input(
                List.of("WEBHOOK"), List.of("permits.*", "weather.rain.v1"), List.of("430422001", "999"));
        input.put("creditCode", "1");
        input.put("webhook", "https://10.1.2.3/events");
        input.put("start", "FROM_TIME");
        GraphQlAnswer answer = take("createEventSubscription", input);
        assertThat(answer.errorCodes())
                .contains("TYPE_UNKNOWN", "WEBHOOK_INWARD", "TOWN_UNKNOWN", "START_TIME_MISSING")
                .hasSize(5);
        assertThat(answer.body())
                .contains("weather.rain.v1")
                .contains("types.1")
                .contains("towns.1");
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {
                "https://127.0.0.2/e", "https://10.0.0.1/e", "https://172.16.9.9/e", "https://192.168.1.1/e",
                "https://169.254.169.254/latest", "https://100.64.0.1/e", "https://[::1]/e", "https://[fd00::1]/e",
                "https://[fe80::1]/e", "https://[::ffff:10.0.0.1]/e", "https://[64:ff9b::a00:1]/e", "https://0.0.0.0/e",
                "https://224.0.0.1/e", "https://2130706434/e"
            })
    void anAddressInsideIsRefused(String address) {
        Map<String, Object> input = Province.input(List.of("WEBHOOK"), ALL, List.of());
        input.put("webhook", address);
        assertThat(take("createEventSubscription", input).errorCodes())
                .isNotEmpty()
                .isSubsetOf("WEBHOOK_INWARD", "WEBHOOK_FORM");
    }

    @Test
    void secretsAreToldOnceAndNotKept() {
        Map<String, Object> input = Province.input(FEED, ALL, List.of());
        input.put("idempotencyKey", UUID.randomUUID().toString());
        Subscribed subscribed = province.subscribe(input);
        Subscribed again = province.subscribe(input);
        assertThat(again.id()).isEqualTo(subscribed.id());
        assertThat(again.answer().get("credentials").isNull()).isTrue();
        assertThat(database.getCollection("subscriptions").find().map(org.bson.Document::toJson))
                .noneMatch(stored -> stored.contains(subscribed.password()));
    }

    @Test
    void accessFollowsTheRecordAtOnce() {
        Subscribed subscribed = province.subscribe(FEED, ALL, List.of());
        assertThat(province.get(subscribed, "").statusCode()).isEqualTo(200);

        take("pauseEventSubscription", Map.of("id", subscribed.id(), "reason", "维护"));
        assertThat(province.get(subscribed, "").statusCode()).isEqualTo(403);
        assertThat(province.get(subscribed, "").body()).contains("维护");

        take("resumeEventSubscription", Map.of("id", subscribed.id()));
        assertThat(province.get(subscribed, "").statusCode()).isEqualTo(200);

        GraphQlAnswer rotated = take("rotateEventSubscriptionCredentials", Map.of("id", subscribed.id()));
        String password = rotated.text("rotateEventSubscriptionCredentials.credentials.password");
        assertThat(province.get(subscribed, "").statusCode()).isEqualTo(401);
        assertThat(province.get(subscribed.user(), password, "").statusCode()).isEqualTo(200);

        take("deleteEventSubscription", Map.of("id", subscribed.id(), "reason", "不再需要"));
        assertThat(province.get(subscribed.user(), password, "").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource(names = {"COUNTY_OFFICER", "OPERATOR", "PUBLIC"})
    void othersSeeNoSubscriptions(Role role) {
        assertThat(caller.as(role).ask("{ eventSubscriptions { totalCount } }").errorCodes())
                .containsExactly("FORBIDDEN");
        assertThat(caller.withoutToken()
                        .ask("{ eventSubscriptions { totalCount } }")
                        .errorCodes())
                .containsExactly("UNAUTHENTICATED");
    }

    @Test
    void aListOfThemShowsNoSecret() {
        province.subscribe(FEED, ALL, List.of("430422001"));
        GraphQlAnswer list = province.officer()
                .ask("{ eventSubscriptions(status: ACTIVE, first: 2) { totalCount nodes { id organisation creditCode"
                        + " channels types towns { code name } status user history { action } allowedActions { action"
                        + " allowed } } } }");
        assertThat(list.data("eventSubscriptions.totalCount").asInt()).isPositive();
        assertThat(list.body()).doesNotContain("whsec_");
    }
}
