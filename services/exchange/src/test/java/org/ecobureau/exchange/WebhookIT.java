package org.ecobureau.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.ecobureau.exchange.Province.Subscribed;
import org.ecobureau.exchange.Receiver.Message;
import org.ecobureau.test.contracts.Contracts;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the feed to a subscriber's own address. */
@ExchangeIT
class WebhookIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TOWN = "430422119";
    private static final String PAUSED = "exchange.subscription-paused.v1";

    @Autowired
    Bus bus;

    @Autowired
    Province province;

    private Subscribed subscribed;

    private Subscribed subscribe(Receiver receiver) {
        Map<String, Object> input = Province.input(List.of("WEBHOOK"), List.of("remediation.*"), List.of(TOWN));
        input.put("webhook", receiver.address());
        subscribed = province.subscribe(input);
        return subscribed;
    }

    @AfterEach
    void end() {
        province.officer()
                .mutate("deleteEventSubscription", Map.of("id", subscribed.id(), "reason", "试毕"), "node { id }");
    }

    private static String site() {
        return "contaminated-site/" + UUID.randomUUID();
    }

    private static List<String> events(Receiver receiver) {
        return receiver.messages().stream()
                .map(message ->
                        JsonMapper.shared().readTree(message.body()).get("id").asString())
                .toList();
    }

    private GraphQlAnswer ask(String fields) {
        return province.officer()
                .ask(
                        "{ eventSubscription(id: \"%1$s\") { status pauseReason } eventDeliveries(subscription: \"%1$s\", first: 50) { nodes { %2$s } } }"
                                .formatted(subscribed.id(), fields));
    }

    @Test
    void messagesAreSignedAndInOrderAndOnlyWhatTheRecordAllows() throws Exception {
        try (Receiver receiver = new Receiver(number -> 204, "")) {
            subscribe(receiver);
            String mine = site();
            bus.send(
                    Bus.inTown(mine, 1, TOWN),
                    Bus.inTown(site(), 1, "430422001"),
                    Bus.event(
                            Bus.REGISTERED,
                            "enterprise/x" + UUID.randomUUID(),
                            1,
                            "{\"town\": \"%s\"}".formatted(TOWN)),
                    Bus.inTown(mine, 2, TOWN),
                    Bus.inTown(mine, 3, TOWN));

            await().atMost(PATIENCE).until(() -> receiver.messages().size() >= 3);
            assertThat(events(receiver)).containsExactly(mine + "/1", mine + "/2", mine + "/3");
            assertThat(receiver.messages()).allSatisfy(message -> {
                assertThat(message.id()).matches("[a-zA-Z0-9_]+");
                assertThat(message.signature()).isEqualTo(signature(message, subscribed.credential("webhookSecret")));
                assertThat(Instant.ofEpochSecond(Long.parseLong(message.timestamp())))
                        .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(5));
            });
            assertThat(receiver.messages().get(0).body()).isEqualTo(Bus.inTown(mine, 1, TOWN));

            GraphQlAnswer rotated = province.officer()
                    .mutate("rotateEventSubscriptionCredentials", Map.of("id", subscribed.id()), Province.CREATED);
            String fresh = rotated.text("rotateEventSubscriptionCredentials.credentials.webhookSecret");
            bus.send(Bus.inTown(mine, 4, TOWN));
            await().atMost(PATIENCE).until(() -> receiver.messages().size() >= 4);
            Message both = receiver.messages().get(3);
            assertThat(both.signature().split(" "))
                    .containsExactly(signature(both, fresh), signature(both, subscribed.credential("webhookSecret")));
        }
    }

    @Test
    void whatIsNotTakenIsSentAgainBeforeAnythingElse() throws Exception {
        AtomicInteger down = new AtomicInteger(2);
        try (Receiver receiver = new Receiver(number -> down.getAndDecrement() > 0 ? 500 : 200, "")) {
            subscribe(receiver);
            String mine = site();
            bus.send(Bus.inTown(mine, 1, TOWN), Bus.inTown(mine, 2, TOWN));
            await().atMost(PATIENCE).until(() -> receiver.messages().size() >= 4);
            assertThat(events(receiver)).containsExactly(mine + "/1", mine + "/1", mine + "/1", mine + "/2");
            assertThat(receiver.messages().stream().limit(3).map(Message::id).distinct())
                    .hasSize(1);

            await().atMost(PATIENCE).until(() -> ask("event").body().contains(mine + "/2"));
            GraphQlAnswer log = ask("event status attempts { status error durationMs at }");
            assertThat(log.text("eventDeliveries.nodes.1.status")).isEqualTo("DELIVERED");
            assertThat(log.data("eventDeliveries.nodes.1.attempts")
                            .valueStream()
                            .map(attempt -> attempt.get("status").asInt()))
                    .containsExactly(500, 500, 200);
        }
    }

    @Test
    void whoFailsTooOftenIsPausedWithTheReasonAndGoesOnAfterwards() throws Exception {
        bus.listen(PAUSED);
        AtomicInteger status = new AtomicInteger(503);
        try (Receiver receiver = new Receiver(number -> status.get(), "")) {
            subscribe(receiver);
            String mine = site();
            bus.send(Bus.inTown(mine, 1, TOWN), Bus.inTown(mine, 2, TOWN));
            await().atMost(PATIENCE)
                    .until(() -> ask("id").text("eventSubscription.status").equals("PAUSED"));
            assertThat(ask("id").text("eventSubscription.pauseReason"))
                    .contains("4")
                    .contains("503");
            assertThat(events(receiver)).containsOnly(mine + "/1").hasSize(4);

            JsonNode notice = notice();
            Contracts.assertConforms(PAUSED, notice.get("data").toString());
            assertThat(notice.at("/data/automatic").asBoolean()).isTrue();
            assertThat(notice.at("/data/reason").asString()).contains("503");
            assertThat(notice.at("/data/contact").asString()).isEqualTo("值班室 0731-00000000");

            status.set(200);
            assertThat(province.officer()
                            .mutate(
                                    "pingEventSubscription",
                                    Map.of("id", subscribed.id()),
                                    "delivery { status type event }")
                            .text("pingEventSubscription.delivery.status"))
                    .isEqualTo("DELIVERED");
            province.officer().mutate("resumeEventSubscription", Map.of("id", subscribed.id()), "node { status }");
            await().atMost(PATIENCE).until(() -> events(receiver).contains(mine + "/2"));

            assertThat(province.officer()
                            .mutate(
                                    "redeliverEvent",
                                    Map.of("id", subscribed.id(), "event", mine + "/1"),
                                    "delivery { status event attempts { status } }")
                            .text("redeliverEvent.delivery.event"))
                    .isEqualTo(mine + "/1");
            assertThat(events(receiver)).endsWith(mine + "/1");
            assertThat(province.officer()
                            .mutate(
                                    "redeliverEvent",
                                    Map.of("id", subscribed.id(), "event", "contaminated-site/of-others/1"),
                                    "delivery { status }")
                            .errorCodes())
                    .containsExactly("NOT_FOUND");
        }
    }

    /** What other systems of the bureau are told of the pause. */
    private JsonNode notice() {
        AtomicReference<JsonNode> notice = new AtomicReference<>();
        await().atMost(PATIENCE).until(() -> {
            bus.heard(PAUSED).stream()
                    .filter(event -> event.at("/data/subscriptionId").asString().equals(subscribed.id()))
                    .forEach(notice::set);
            return notice.get() != null;
        });
        return notice.get();
    }

    @Test
    void whatAnOfficerPausesIsToldToo() throws Exception {
        bus.listen(PAUSED);
        try (Receiver receiver = new Receiver(number -> 200, "")) {
            subscribe(receiver);
            province.officer()
                    .mutate("pauseEventSubscription", Map.of("id", subscribed.id(), "reason", "维护"), "node { id }");
            JsonNode notice = notice();
            Contracts.assertConforms(PAUSED, notice.get("data").toString());
            assertThat(notice.at("/data/automatic").asBoolean()).isFalse();
            assertThat(notice.at("/data/reason").asString()).isEqualTo("维护");
        }
    }

    @Test
    void whoIsGoneIsPausedAtOnce() throws Exception {
        try (Receiver receiver = new Receiver(number -> 410, "")) {
            subscribe(receiver);
            bus.send(Bus.inTown(site(), 1, TOWN));
            await().atMost(PATIENCE)
                    .until(() -> ask("id").text("eventSubscription.status").equals("PAUSED"));
            assertThat(receiver.messages()).hasSize(1);
        }
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        try (Receiver elsewhere = new Receiver(number -> 200, "");
                Receiver receiver = new Receiver(number -> 307, elsewhere.address())) {
            subscribe(receiver);
            bus.send(Bus.inTown(site(), 1, TOWN));
            await().atMost(PATIENCE).until(() -> receiver.messages().size() >= 2);
            assertThat(elsewhere.messages()).isEmpty();
        }
    }

    @Test
    void aDeadSubscriberHoldsUpOnlyItself() throws Exception {
        try (Receiver dead = new Receiver(number -> 500, "");
                Receiver healthy = new Receiver(number -> 200, "")) {
            Subscribed first = subscribe(dead);
            subscribe(healthy);
            String mine = site();
            bus.send(Bus.inTown(mine, 1, TOWN), Bus.inTown(mine, 2, TOWN), Bus.inTown(mine, 3, TOWN));
            await().atMost(PATIENCE).until(() -> healthy.messages().size() >= 3);
            assertThat(events(healthy)).containsExactly(mine + "/1", mine + "/2", mine + "/3");
            province.officer()
                    .mutate("deleteEventSubscription", Map.of("id", first.id(), "reason", "试毕"), "node { id }");
        }
    }

    private static String signature(Message message, String secret) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        byte[] signed = mac.doFinal(
                (message.id() + "." + message.timestamp() + "." + message.body()).getBytes(StandardCharsets.UTF_8));
        return "v1," + Base64.getEncoder().encodeToString(signed);
    }
}
