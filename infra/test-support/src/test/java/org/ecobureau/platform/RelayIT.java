package org.ecobureau.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.ecobureau.platform.outbox.Catalogue;
import org.ecobureau.platform.outbox.Due;
import org.ecobureau.platform.outbox.EventLog;
import org.ecobureau.platform.outbox.Relay;
import org.ecobureau.platform.outbox.RelaySettings;
import org.ecobureau.platform.outbox.Topology;
import org.ecobureau.test.servers.TestBroker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ParameterizedClass
@MethodSource("brokers")
class RelayIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String QUEUE = "seen-by-the-test";

    private final Desk desk = new Desk();
    private final ConnectionFactory factory = new ConnectionFactory();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private Connection connection;
    private Channel channel;
    private Relay relay;

    private final TestBroker broker;

    RelayIT(TestBroker broker) throws Exception {
        this.broker = broker;
        factory.setUri(broker.newUri());
    }

    static List<TestBroker> brokers() {
        return TestBroker.available();
    }

    @BeforeEach
    void listen() throws Exception {
        connection = factory.newConnection();
        channel = connection.createChannel();
        new Topology(new Catalogue(JSON), "test").declare(channel);
        channel.queueDeclare(QUEUE, true, false, false, Map.of());
        channel.queueBind(QUEUE, Topology.EXCHANGE, "test.#");
        channel.queuePurge(QUEUE);
        relay = relay();
    }

    @AfterEach
    void close() throws Exception {
        relay.stop();
        connection.close();
        desk.close();
    }

    private Relay relay() throws Exception {
        return relay(meters);
    }

    private Relay relay(MeterRegistry registry) throws Exception {
        ConnectionFactory own = factory.clone();
        own.setAutomaticRecoveryEnabled(false);
        return new Relay(
                "test",
                new RelaySettings(2, 50, Duration.ofSeconds(3)),
                desk.outbox,
                desk.database,
                own,
                new Topology(new Catalogue(JSON), "test"),
                registry,
                Clock.systemUTC());
    }

    @Test
    void everyEventArrivesInOrderOfItsRecordAndIsLogged() throws Exception {
        relay.start();
        int notes = 5;
        int counts = 20;
        for (int i = 0; i < notes; i++) {
            desk.write("n" + i, "text", "a");
        }
        for (int c = 0; c < counts; c++) {
            for (int i = 0; i < notes; i++) {
                desk.count("n" + i, Desk.PLAIN);
            }
        }

        Map<String, List<Long>> sequences = sequencesOf(receive(notes * (counts + 1)));

        assertThat(sequences).hasSize(notes);
        sequences.values().forEach(seen -> assertThat(seen).isSorted().doesNotHaveDuplicates());
        await().untilAsserted(() -> assertThat(desk.outbox.owing()).isZero());
        assertThat(desk.database.getCollection(EventLog.COLLECTION).countDocuments())
                .isEqualTo(notes * (counts + 1L));
    }

    @Test
    void theEnvelopeIsACloudEvent() throws Exception {
        relay.start();
        desk.write("n", "文本", "a");

        JsonNode event = receive(1).get(0);

        assertThat(event.get("specversion").asString()).isEqualTo("1.0");
        assertThat(event.get("id").asString()).isEqualTo("note/n/1");
        assertThat(event.get("source").asString()).isEqualTo("/ecobureau/test");
        assertThat(event.get("type").asString()).isEqualTo("test.note-counted.v1");
        assertThat(event.at("/data/text").asString()).isEqualTo("文本");
        assertThat(event.get("time").asString()).endsWith("+08:00");
    }

    @Test
    void whatWasStoredWhileNothingRelayedGoesOutLater() throws Exception {
        desk.write("n", "text", "a");
        desk.count("n", Desk.PLAIN);
        assertThat(desk.outbox.owing()).isOne();

        relay.start();

        assertThat(sequencesOf(receive(2))).isEqualTo(Map.of("note/n", List.of(1L, 2L)));
    }

    /** As after a crash between the broker's confirm and the record's update. */
    @Test
    void anEventThatWasNotTakenOffItsRecordGoesOutAgain() throws Exception {
        desk.write("n", "text", "a");
        Document before =
                desk.database.getCollection("notes").find(Filters.eq("n")).first();
        relay.start();
        receive(1);
        await().untilAsserted(() -> assertThat(desk.outbox.owing()).isZero());
        relay.stop();

        desk.database.getCollection("notes").replaceOne(Filters.eq("n"), before);
        relay = relay();
        relay.start();

        assertThat(sequencesOf(receive(1))).isEqualTo(Map.of("note/n", List.of(1L)));
        assertThat(desk.database.getCollection(EventLog.COLLECTION).countDocuments())
                .isOne();
    }

    @Test
    void aSecondInstanceWaitsForTheLease() throws Exception {
        relay.start();
        desk.write("n", "text", "a");
        receive(1);
        Relay second = relay();
        second.start();
        try {
            desk.count("n", Desk.PLAIN);
            receive(1);
            relay.stop();
            desk.count("n", Desk.PLAIN);
            assertThat(sequencesOf(receive(1))).isEqualTo(Map.of("note/n", List.of(3L)));
        } finally {
            second.stop();
        }
    }

    @Test
    void instancesShareTheShards() throws Exception {
        relay.start();
        await().until(() -> meters.get("ecobureau.relay.leases").gauge().value() == Due.SHARDS);
        MeterRegistry others = new SimpleMeterRegistry();
        Relay second = relay(others);
        second.start();
        try {
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                assertThat(meters.get("ecobureau.relay.leases").gauge().value()).isEqualTo(Due.SHARDS / 2.0);
                assertThat(others.get("ecobureau.relay.leases").gauge().value()).isEqualTo(Due.SHARDS / 2.0);
            });
            for (int i = 0; i < 40; i++) {
                desk.write("n" + i, "text", "a");
            }
            assertThat(sequencesOf(receive(40))).hasSize(40);
            assertThat(confirmed(meters)).isPositive();
            assertThat(confirmed(others)).isPositive();
            assertThat(confirmed(meters) + confirmed(others)).isEqualTo(40);
        } finally {
            second.stop();
        }
    }

    @Test
    void whatIsOwedAndSinceWhenCanBeSeen() throws Exception {
        assertThat(meters.get("ecobureau.relay.oldest.pending").timeGauge().value(TimeUnit.SECONDS))
                .isZero();
        desk.write("n", "text", "a");
        desk.count("n", Desk.PLAIN);
        assertThat(meters.get("ecobureau.relay.pending").gauge().value()).isOne();
        assertThat(meters.get("ecobureau.relay.oldest.pending").timeGauge().value(TimeUnit.MILLISECONDS))
                .isPositive();
        relay.start();
        await().untilAsserted(() -> assertThat(
                        meters.get("ecobureau.relay.pending").gauge().value())
                .isZero());
        assertThat(confirmed(meters)).isEqualTo(2);
    }

    @Test
    void aQueueOfAnotherFormStopsTheStartAndIsNamed() throws Exception {
        assumeThat(broker.toString())
                .as("the embedded broker ignores arguments of queues")
                .isNotEqualTo("embedded broker");
        channel.queueDelete(Topology.queue("test"));
        channel.queueDeclare(Topology.queue("test"), true, false, false, Map.of());

        assertThatThrownBy(relay::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("inequivalent arg")
                .hasMessageContaining(Topology.queue("test"));
    }

    private static double confirmed(MeterRegistry registry) {
        return registry.get("ecobureau.relay.confirmed").counter().count();
    }

    @Test
    void anEventThatNobodyWaitsForIsNotOwedForEver() throws Exception {
        channel.queueUnbind(QUEUE, Topology.EXCHANGE, "test.#");
        relay.start();
        desk.write("n", "text", "a");

        await().untilAsserted(() -> assertThat(desk.outbox.owing()).isZero());
    }

    private List<JsonNode> receive(int number) {
        List<JsonNode> events = new ArrayList<>();
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    GetResponse message;
                    while (events.size() < number && (message = channel.basicGet(QUEUE, true)) != null) {
                        events.add(JSON.readTree(new String(message.getBody(), StandardCharsets.UTF_8)));
                    }
                    return events.size() == number;
                });
        return events;
    }

    private static Map<String, List<Long>> sequencesOf(List<JsonNode> events) {
        Map<String, List<Long>> sequences = new LinkedHashMap<>(new HashMap<>());
        events.forEach(event -> sequences
                .computeIfAbsent(event.get("partitionkey").asString(), key -> new ArrayList<>())
                .add(event.get("sequence").asLong()));
        return sequences;
    }
}
