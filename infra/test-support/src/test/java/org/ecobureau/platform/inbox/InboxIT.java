package org.ecobureau.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bson.Document;
import org.ecobureau.platform.outbox.EventEnvelope;
import org.ecobureau.test.servers.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class InboxIT {

    record Counted(int count) {}

    private final MongoClient client = MongoClients.create(TestStore.current().uri());
    private final MongoDatabase database =
            client.getDatabase(TestStore.current().newDatabase());
    private final List<Long> pauses = new ArrayList<>();
    private boolean running = true;
    private final Projection projection = new Projection(database.getCollection("copies"));

    @AfterEach
    void close() {
        client.close();
    }

    private Inbox inbox(Consumer<EventEnvelope<Counted>> handler) {
        DeadLetters letters = new DeadLetters(database, Clock.systemUTC());
        return new Inbox(
                List.of(new EventHandler<Counted>() {
                    @Override
                    public String type() {
                        return "test.counted.v1";
                    }

                    @Override
                    public Class<Counted> data() {
                        return Counted.class;
                    }

                    @Override
                    public void handle(EventEnvelope<Counted> event) {
                        handler.accept(event);
                    }
                }),
                JsonMapper.shared(),
                letters,
                new InboxMetrics(new SimpleMeterRegistry(), letters, Clock.systemUTC()),
                millis -> {
                    pauses.add(millis);
                    return running;
                });
    }

    private void project(EventEnvelope<Counted> event) {
        projection.apply(
                event.partitionkey(),
                event.sequence(),
                new Document("count", event.data().count()));
    }

    private static void send(Inbox inbox, String body) {
        byte[] message = body.getBytes(StandardCharsets.UTF_8);
        inbox.take(Label.of(message), message, records -> {});
    }

    private static String event(String type, String record, long sequence, String data) {
        return """
                {"specversion": "1.0", "id": "%s/%d", "source": "/ecobureau/test", "type": "%s", "subject": "x",
                 "time": "2020-06-01T08:00:00+08:00", "datacontenttype": "application/json", "sequence": %d,
                 "recordedtime": "2020-06-01T08:00:00+08:00", "partitionkey": "%s", "unknownattribute": 1,
                 "data": %s}
                """.formatted(record, sequence, type, sequence, record, data);
    }

    private List<Document> parked() {
        return database.getCollection("dead_letters").find().into(new ArrayList<>());
    }

    @Test
    void shuffledAndRepeatedEventsLeaveWhatTheLatestSays() {
        Inbox inbox = inbox(this::project);
        List<String> events = new ArrayList<>();
        for (int copy = 0; copy < 3; copy++) {
            for (int record = 0; record < 5; record++) {
                for (int sequence = 1; sequence <= 20; sequence++) {
                    events.add(event(
                            "test.counted.v1", "note/n" + record, sequence, "{\"count\": " + sequence * 10 + "}"));
                }
            }
        }
        Collections.shuffle(events, new Random(7));

        events.forEach(event -> send(inbox, event));

        assertThat(projection.collection().find().into(new ArrayList<>()))
                .hasSize(5)
                .allSatisfy(copy -> {
                    assertThat(copy.getLong("sequence")).isEqualTo(20);
                    assertThat(copy.getInteger("count")).isEqualTo(200);
                });
        assertThat(parked()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsParkedAndTheNextOneIsTaken() {
        Inbox inbox = inbox(this::project);

        send(inbox, "no json");
        send(inbox, "[]");
        send(inbox, event("test.unknown.v1", "note/a", 1, "{}"));
        send(inbox, event("test.counted.v2", "note/b", 1, "{\"count\": 1}"));
        send(inbox, event("test.counted.v1", "note/c", 1, "{\"count\": \"many\"}"));
        send(inbox, event("test.counted.v1", "note/d", 1, "{\"count\": 4}"));

        assertThat(parked()).extracting(letter -> letter.getString("_id")).contains("note/a/1", "note/b/1", "note/c/1");
        assertThat(parked()).hasSize(5).allSatisfy(letter -> assertThat(letter.getString("reason"))
                .isNotBlank());
        assertThat(projection.collection().countDocuments()).isOne();
    }

    @Test
    void aLargeMessageIsParkedWholeAndOneThatNoDocumentHoldsByItsBeginning() {
        Inbox inbox = inbox(this::project);
        String large = event("test.unknown.v1", "note/large", 1, "\"" + "x".repeat(10_000_000) + "\"");
        send(inbox, large);
        send(inbox, event("test.unknown.v1", "note/larger", 1, "\"" + "水".repeat(7_000_000) + "\""));
        send(inbox, event("test.counted.v1", "note/d", 1, "{\"count\": 4}"));

        assertThat(parked()).hasSize(2);
        assertThat(parked().get(0).getString("message")).isEqualTo(large);
        assertThat(parked().get(1).getString("message")).hasSizeLessThan(20_000).endsWith("bytes)");
        assertThat(projection.collection().countDocuments()).isOne();
        assertThat(pauses).isEmpty();
    }

    @Test
    void anotherWriterIsWaitedForWithoutALetter() {
        List<String> attempts = new ArrayList<>();
        Inbox inbox = inbox(event -> {
            attempts.add(event.id());
            if (attempts.size() < 5) {
                throw new IllegalStateException("another writer was quicker");
            }
            project(event);
        });

        send(inbox, event("test.counted.v1", "note/c", 1, "{\"count\": 1}"));

        assertThat(pauses).containsExactly(4L, 8L, 16L, 32L);
        assertThat(parked()).isEmpty();
        assertThat(projection.collection().countDocuments()).isOne();
    }

    @Test
    void thePauseBetweenAttemptsLastsAndEndsWithTheService() throws Exception {
        Pause.UntilStopped pause = new Pause.UntilStopped();
        long begun = System.nanoTime();
        assertThat(pause.lasts(20)).isTrue();
        assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(20_000_000);

        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return pause.lasts(600_000);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(waiting).isNotDone();
        pause.stop();
        assertThat(waiting.get(60, TimeUnit.SECONDS)).isFalse();
        assertThat(pause.lasts(600_000)).isFalse();
    }

    @Test
    void poisonIsParkedAfterAFewAttempts() {
        List<String> attempts = new ArrayList<>();
        Inbox inbox = inbox(event -> {
            attempts.add(event.id());
            throw new IllegalStateException("poison");
        });

        send(inbox, event("test.counted.v1", "note/p", 1, "{\"count\": 1}"));

        assertThat(attempts).hasSize(5);
        assertThat(pauses).as("short, for others wait behind it").containsExactly(4L, 8L, 16L, 32L);
        assertThat(parked()).singleElement().satisfies(letter -> {
            assertThat(letter.getInteger("attempts")).isEqualTo(5);
            assertThat(letter.getString("message")).contains("note/p/1");
        });
    }

    @Test
    void aStoreThatIsAwayBurnsNoAttempts() {
        List<String> attempts = new ArrayList<>();
        Inbox inbox = inbox(event -> {
            attempts.add(event.id());
            if (attempts.size() <= 8) {
                throw new MongoTimeoutException("away");
            }
            project(event);
        });

        assertThatCode(() -> send(inbox, event("test.counted.v1", "note/w", 1, "{\"count\": 1}")))
                .doesNotThrowAnyException();

        assertThat(parked()).isEmpty();
        assertThat(pauses).containsExactly(200L, 400L, 800L, 1_600L, 3_200L, 6_400L, 10_000L, 10_000L);
        assertThat(projection.collection().countDocuments()).isOne();
    }

    @Test
    void aServiceThatStopsTriesNoMoreAndParksNothing() {
        running = false;
        Inbox inbox = inbox(event -> {
            throw new MongoTimeoutException("away");
        });

        assertThatThrownBy(() -> send(inbox, event("test.counted.v1", "note/w", 1, "{\"count\": 1}")))
                .isInstanceOf(MongoTimeoutException.class);

        assertThat(pauses).hasSize(1);
        assertThat(parked()).isEmpty();
    }
}
