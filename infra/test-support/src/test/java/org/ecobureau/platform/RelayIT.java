package org.ecobureau.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.ecobureau.platform.outbox.Catalogue;
import org.ecobureau.platform.outbox.Relay;
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
    private Connection connection;
    private Channel channel;
    private Relay relay;

    RelayIT(TestBroker broker) throws Exception {
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
        ConnectionFactory own = factory.clone();
        own.setAutomaticRecoveryEnabled(false);
        return new Relay(
                "test", desk.outbox, desk.database, own, new Topology(new Catalogue(JSON), "test"), Clock.systemUTC());
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
        assertThat(desk.database.getCollection(Relay.EVENT_LOG).countDocuments())
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
        assertThat(desk.database.getCollection(Relay.EVENT_LOG).countDocuments())
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
