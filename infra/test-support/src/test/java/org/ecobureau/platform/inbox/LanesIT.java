package org.ecobureau.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.rabbitmq.client.Channel;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.ecobureau.platform.outbox.EventEnvelope;
import org.ecobureau.test.servers.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.rabbit.connection.ChannelProxy;
import org.springframework.amqp.support.AmqpHeaders;
import org.springframework.messaging.support.MessageBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LanesIT {

    private static final String FREE = "test.free.v1";
    private static final String IN_TURN = "test.in-turn.v1";

    private final MongoClient client = MongoClients.create(TestStore.current().uri());
    private final MongoDatabase database =
            client.getDatabase(TestStore.current().newDatabase());
    private final Pause.UntilStopped pause = new Pause.UntilStopped();
    private final List<Long> acknowledged = new CopyOnWriteArrayList<>();
    private final List<Long> givenBack = new CopyOnWriteArrayList<>();
    private final List<String> handled = new CopyOnWriteArrayList<>();
    private final CountDownLatch hold = new CountDownLatch(1);
    private final CountDownLatch held = new CountDownLatch(1);
    private AtomicBoolean connected = new AtomicBoolean(true);
    private final List<Lanes> opened = new ArrayList<>();
    private long tags;

    @AfterEach
    void close() {
        hold.countDown();
        opened.forEach(Lanes::close);
        client.close();
    }

    private record Handler(String type, Set<String> records, Consumer<EventEnvelope<JsonNode>> work)
            implements EventHandler<JsonNode> {

        @Override
        public Set<String> after(EventEnvelope<JsonNode> event) {
            return records;
        }

        @Override
        public Class<JsonNode> data() {
            return JsonNode.class;
        }

        @Override
        public void handle(EventEnvelope<JsonNode> event) {
            work.accept(event);
        }
    }

    private Lanes lanes(Consumer<EventEnvelope<JsonNode>> work) {
        DeadLetters letters = new DeadLetters(database, Clock.systemUTC());
        Inbox inbox = new Inbox(
                List.of(
                        new Handler(FREE, Set.of(), work),
                        new Handler(IN_TURN, Set.of("note/slow", "note/never"), work)),
                JsonMapper.shared(),
                letters,
                new InboxMetrics(new SimpleMeterRegistry(), letters, Clock.systemUTC()),
                pause);
        Lanes lanes = new Lanes(inbox, pause, new Tracing(ObservationRegistry.NOOP));
        opened.add(lanes);
        return lanes;
    }

    private static Channel channel(AtomicBoolean open, List<Long> acknowledged, List<Long> givenBack) {
        return (Channel) Proxy.newProxyInstance(
                Channel.class.getClassLoader(), new Class<?>[] {Channel.class}, (self, method, arguments) -> {
                    switch (method.getName()) {
                        case "isOpen":
                            return open.get();
                        case "basicAck":
                            acknowledged.add((Long) arguments[0]);
                            return null;
                        case "basicNack":
                            givenBack.add((Long) arguments[0]);
                            return null;
                        default:
                            throw new UnsupportedOperationException(method.getName());
                    }
                });
    }

    /** As the library hands it over: closed, it would open another channel and answer on that. */
    private static ChannelProxy wrapped(Channel channel) {
        return (ChannelProxy) Proxy.newProxyInstance(
                ChannelProxy.class.getClassLoader(), new Class<?>[] {ChannelProxy.class}, (self, method, arguments) -> {
                    if (method.getName().equals("getTargetChannel")) {
                        return channel;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    /** @return its delivery tag */
    private long send(Lanes lanes, String type, String record, long sequence) {
        String event = """
                {"specversion": "1.0", "id": "%s/%d", "source": "/ecobureau/test", "type": "%s", "subject": "x",
                 "time": "2020-06-01T08:00:00+08:00", "datacontenttype": "application/json", "sequence": %d,
                 "recordedtime": "2020-06-01T08:00:00+08:00", "partitionkey": "%s", "data": {}}
                """.formatted(record, sequence, type, sequence, record);
        lanes.accept(MessageBuilder.withPayload(event.getBytes(StandardCharsets.UTF_8))
                .copyHeaders(Map.of(
                        AmqpHeaders.CHANNEL,
                        wrapped(channel(connected, acknowledged, givenBack)),
                        AmqpHeaders.DELIVERY_TAG,
                        ++tags))
                .build());
        return tags;
    }

    private void note(EventEnvelope<JsonNode> event) {
        if (event.partitionkey().equals("note/slow")) {
            hold();
        }
        handled.add(event.id());
    }

    private void hold() {
        held.countDown();
        try {
            hold.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> ids(String record, long last) {
        return LongStream.rangeClosed(1, last)
                .mapToObj(sequence -> record + "/" + sequence)
                .toList();
    }

    @Test
    void eventsOfOneRecordStayInOrderAndHoldUpNoOtherRecord() {
        Lanes lanes = lanes(this::note);
        for (long sequence = 1; sequence <= 20; sequence++) {
            send(lanes, FREE, "note/slow", sequence);
            send(lanes, FREE, "note/fast", sequence);
        }

        await().until(() -> handled.containsAll(ids("note/fast", 20)));
        assertThat(handled).containsExactlyElementsOf(ids("note/fast", 20));
        assertThat(acknowledged).hasSize(20).allMatch(tag -> tag % 2 == 0);

        hold.countDown();
        await().until(() -> acknowledged.size() == 40);
        assertThat(handled).filteredOn(id -> id.startsWith("note/slow")).isEqualTo(ids("note/slow", 20));
        assertThat(givenBack).isEmpty();
    }

    @Test
    void whatFollowsAnotherRecordWaitsForWhatCameOfItBeforeAndForNothingLater() {
        Lanes lanes = lanes(this::note);
        send(lanes, IN_TURN, "note/early", 1);
        send(lanes, FREE, "note/slow", 1);
        send(lanes, IN_TURN, "note/fast", 1);
        send(lanes, FREE, "note/other", 1);
        await().until(() -> handled.containsAll(List.of("note/early/1", "note/other/1")));
        assertThat(handled).doesNotContain("note/fast/1");
        send(lanes, FREE, "note/slow", 2);
        hold.countDown();

        await().until(() -> acknowledged.size() == 5);
        assertThat(handled).containsSubsequence("note/slow/1", "note/fast/1");
        assertThat(handled).containsSubsequence("note/slow/1", "note/slow/2");
    }

    @Test
    void whatIsWaitedForCountsAsDoneHoweverItEnds() {
        Lanes lanes = lanes(event -> {
            if (event.partitionkey().equals("note/slow")) {
                throw new UnacceptableEvent("poison");
            }
            handled.add(event.id());
        });
        send(lanes, FREE, "note/slow", 1);
        send(lanes, IN_TURN, "note/fast", 1);

        await().until(() -> acknowledged.size() == 2);
        assertThat(handled).containsExactly("note/fast/1");
    }

    @Test
    void whatComesAgainOverAnotherChannelIsNotHandledTwice() {
        Lanes lanes = lanes(this::note);
        send(lanes, FREE, "note/slow", 1);
        send(lanes, FREE, "note/slow", 2);
        await().until(() -> held.getCount() == 0);
        connected.set(false);
        connected = new AtomicBoolean(true);
        hold.countDown();
        long again = send(lanes, FREE, "note/slow", 2);

        await().until(() -> acknowledged.contains(again));
        assertThat(handled).containsExactly("note/slow/1", "note/slow/2");
    }

    @Test
    void whatAServiceDoesNotFinishGoesBackToItsQueue() {
        Lanes lanes = lanes(event -> {
            handled.add(event.id());
            throw new com.mongodb.MongoTimeoutException("away");
        });
        long tag = send(lanes, FREE, "note/n", 1);
        await().until(() -> handled.size() == 1);

        lanes.close();

        await().until(() -> givenBack.contains(tag));
        assertThat(acknowledged).isEmpty();
        assertThat(database.getCollection("dead_letters").countDocuments()).isZero();
    }
}
