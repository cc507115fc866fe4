package org.ecobureau.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.ecobureau.exchange.Province.Subscribed;
import org.ecobureau.test.processes.FictionalCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the bus into the feed, and out over HTTPS. */
@ExchangeIT
class FeedIT {

    private static final List<String> FEED = List.of("FEED");
    private static final List<String> ALL = List.of("*");
    private static final String YUNJI = "430422001";
    private static final String SONGJIANG = "430422122";

    @Autowired
    Bus bus;

    @Autowired
    Province province;

    @Autowired
    MongoDatabase database;

    private static String site() {
        return "contaminated-site/" + UUID.randomUUID();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 2020})
    void whateverComesShuffledAndThreeTimesIsReadOnceAndInOrder(long seed) throws Exception {
        Subscribed all = province.subscribe(FEED, ALL, List.of());
        Map<String, List<String>> expected = new HashMap<>();
        List<String> messages = new ArrayList<>();
        for (int record = 0; record < 4; record++) {
            String partition = site();
            for (int sequence = 1; sequence <= 12; sequence++) {
                expected.computeIfAbsent(partition, key -> new ArrayList<>()).add(partition + "/" + sequence);
                messages.addAll(Collections.nCopies(3, Bus.inTown(partition, sequence, YUNJI)));
            }
        }
        Collections.shuffle(messages, new Random(seed));

        bus.send(messages.toArray(String[]::new));

        List<String> read = province.awaitEvents(all, 48);
        assertThat(read).hasSize(48).doesNotHaveDuplicates();
        expected.forEach((partition, ids) -> assertThat(read)
                .filteredOn(id -> id.startsWith(partition + "/"))
                .isEqualTo(ids));
    }

    @Test
    void whatIsMissingIsAskedFromItsServiceAndHoldsUpNobody() throws Exception {
        Subscribed all = province.subscribe(FEED, ALL, List.of());
        String gap = site();
        String whole = site();
        bus.send(Bus.inTown(gap, 3, YUNJI), Bus.inTown(gap, 4, YUNJI), Bus.inTown(whole, 1, YUNJI));
        assertThat(province.awaitEvents(all, 1)).containsExactly(whole + "/1");

        AtomicReference<JsonNode> request = new AtomicReference<>();
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            bus.replayRequest("remediation", gap).ifPresent(request::set);
            return request.get() != null;
        });
        assertThat(request.get().path("queue").asString()).isEqualTo("ecobureau.events.exchange");
        assertThat(request.get().path("from").asLong()).isEqualTo(1);
        assertThat(request.get().path("to").asLong()).isEqualTo(4);
        bus.send(Bus.inTown(gap, 1, YUNJI), Bus.inTown(gap, 2, YUNJI));

        assertThat(province.awaitEvents(all, 5))
                .containsExactly(whole + "/1", gap + "/1", gap + "/2", gap + "/3", gap + "/4");
        await().until(() -> database.getCollection("gaps").countDocuments(Filters.eq("_id", gap)) == 0
                && database.getCollection("early").countDocuments(Filters.eq("partition", gap)) == 0);
    }

    @Test
    void whatCannotBeTakenIsParkedAndTheQueueGoesOn() throws Exception {
        Subscribed all = province.subscribe(FEED, ALL, List.of());
        String partition = site();
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("no json " + partition, "JsonParseException|StreamReadException");
        bad.put("{\"cut\": \"" + partition, "JsonEOFException|UnexpectedEndOfInputException");
        bad.put("[]", "no handler for this type");
        bad.put(Bus.event("remediation.site-advanced.v9", site(), 1, "{}"), "no handler for this type");
        bad.put(Bus.event("nobody.knows-this.v1", site(), 1, "{}"), "no handler for this type");
        bad.put(Bus.inTown(site(), 1, YUNJI).replace("/ecobureau/remediation", "elsewhere"), "source: elsewhere");
        bad.put(Bus.inTown(site(), 1, YUNJI).replace("\"sequence\": 1", "\"sequence\": 0"), "sequence 0");
        bad.put(Bus.inTown(site(), 1, YUNJI).replace("\"sequence\": 1", "\"sequence\": \"one\""), "sequence");
        bad.put(Bus.inTown(site(), 2, YUNJI).replace("/2\"", "/7\""), "id: ");
        bad.put(Bus.event(Bus.ADVANCED, site(), 1, "null"), "data: null");
        bad.put(Bus.event(Bus.ADVANCED, site(), 1, "[1]"), "data: ");
        bad.put(Bus.event(Bus.ADVANCED, site(), 1, "yesterday", "{}"), "recordedtime");
        bus.send(bad.keySet().toArray(String[]::new));
        bus.send(Bus.inTown(partition, 1, YUNJI));

        assertThat(province.awaitEvents(all, 1)).containsExactly(partition + "/1");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> bad.forEach((message, reason) -> assertThat(database.getCollection("dead_letters")
                                .find(Filters.eq("message", message))
                                .map(letter -> letter.getString("reason"))
                                .into(new ArrayList<>()))
                        .as(message)
                        .singleElement()
                        .satisfies(said -> assertThat(said).containsPattern(reason))));
        assertThat(province.events(all)).hasSize(1);
    }

    /** Whatever the sender says of the content, the envelope counts, and no claim stops the queue. */
    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"text/plain", "application/json", "application/x-java-serialized-object", "no type at all", "%%%"
            })
    void aMessageIsWhatItIsWhateverItIsCalled(@Nullable String contentType) throws Exception {
        Subscribed all = province.subscribe(FEED, ALL, List.of());
        String partition = site();
        bus.sendAs(contentType, "[" + Bus.inTown(site(), 1, YUNJI) + "]", Bus.inTown(partition, 1, YUNJI));
        bus.send(Bus.inTown(partition, 2, YUNJI));
        assertThat(province.awaitEvents(all, 2)).containsExactly(partition + "/1", partition + "/2");
    }

    @Test
    void tenMegabytesGoThroughAsTheyCame() throws Exception {
        Subscribed all = province.subscribe(FEED, ALL, List.of());
        String large = Bus.event(Bus.ADVANCED, site(), 1, "{\"text\": \"%s\"}".formatted("水".repeat(3_500_000)));
        bus.send(large);
        province.awaitEvents(all, 1);

        String body = province.get(all, "").body();
        assertThat(body.contains(large)).isTrue();
    }

    @Test
    void aReaderSeesTheTypesAndTownsOfItsRecordAndNoOthers() throws Exception {
        Subscribed permitsOnly = province.subscribe(FEED, List.of("permits.*"), List.of());
        Subscribed oneTown = province.subscribe(FEED, ALL, List.of(SONGJIANG));
        String here = site();
        String there = site();
        String firm = "enterprise/" + Province.CODE;
        String permit = "permit/" + UUID.randomUUID();
        long next = database.getCollection("feed").countDocuments(Filters.eq("partition", firm)) + 1;
        bus.send(
                Bus.inTown(here, 1, SONGJIANG),
                Bus.inTown(there, 1, YUNJI),
                Bus.event("remediation.soil-shipped.v1", here, 2, "{\"siteId\": \"x\"}"),
                Bus.event("remediation.soil-shipped.v1", there, 2, "{\"siteId\": \"y\"}"),
                Bus.event(
                        Bus.REGISTERED,
                        firm,
                        next,
                        "{\"creditCode\": \"%s\", \"town\": \"%s\"}".formatted(Province.CODE, SONGJIANG)),
                Bus.event(Bus.GRANTED, permit, 1, "{\"creditCode\": \"%s\"}".formatted(Province.CODE)));

        String registered = firm + "/" + next;
        assertThat(province.awaitEvents(permitsOnly, 2)).containsExactly(registered, permit + "/1");
        assertThat(province.awaitEvents(oneTown, 4))
                .containsExactlyInAnyOrder(here + "/1", here + "/2", registered, permit + "/1")
                .containsSubsequence(here + "/1", here + "/2")
                .containsSubsequence(registered, permit + "/1");
        assertThat(province.get(permitsOnly, "?types=" + Bus.GRANTED).body())
                .contains(permit)
                .doesNotContain(registered);
        assertThat(province.get(permitsOnly, "?types=remediation.*").body()).doesNotContain(here);
    }

    /** Many records side by side: each reader sees each of them in order, and every permit in its enterprise's town. */
    @Test
    void whatIsTakenSideBySideStaysInOrderAndFindsItsTown() throws Exception {
        Subscribed oneTown = province.subscribe(FEED, ALL, List.of(SONGJIANG));
        List<String> messages = new ArrayList<>();
        Map<String, List<String>> expected = new HashMap<>();
        for (int firm = 0; firm < 20; firm++) {
            String code = FictionalCode.of("95", firm);
            String town = firm % 2 == 0 ? SONGJIANG : YUNJI;
            String data = "{\"creditCode\": \"%s\", \"town\": \"%s\"}".formatted(code, town);
            messages.add(Bus.event(Bus.REGISTERED, "enterprise/" + code, 1, data));
            for (int sequence = 1; sequence <= 10; sequence++) {
                String permit = "permit/of-" + code;
                messages.add(Bus.event(Bus.GRANTED, permit, sequence, "{\"creditCode\": \"%s\"}".formatted(code)));
                if (town.equals(SONGJIANG)) {
                    expected.computeIfAbsent(permit, none -> new ArrayList<>()).add(permit + "/" + sequence);
                }
            }
        }
        bus.send(messages.toArray(String[]::new));

        List<String> read = province.awaitEvents(oneTown, 110);
        assertThat(read).hasSize(110).doesNotHaveDuplicates();
        expected.forEach((permit, ids) ->
                assertThat(read).filteredOn(id -> id.startsWith(permit + "/")).isEqualTo(ids));
    }

    @Test
    void aReaderFromATimeSeesAllThatWasRecordedSince() throws Exception {
        Subscribed all = province.subscribe(FEED, ALL, List.of());
        String before = site();
        String after = site();
        bus.send(recorded(before, 1, "2031-05-01T23:59:59+08:00"));
        province.awaitEvents(all, 1);
        bus.send(recorded(after, 1, "2031-05-02T00:00:00+08:00"), recorded(before, 2, "2031-05-02T00:00:01+08:00"));
        province.awaitEvents(all, 3);

        assertThat(province.events(from("2031-05-02T00:00:00+08:00")))
                .contains(after + "/1", before + "/2")
                .doesNotContain(before + "/1");
        assertThat(province.events(from("2031-05-01T00:00:00+08:00"))).contains(before + "/1", after + "/1");
        Subscribed later = from("2031-06-01T00:00:00+08:00");
        assertThat(province.events(later)).isEmpty();
        bus.send(recorded(before, 3, "2031-06-01T00:00:00+08:00"));
        assertThat(province.awaitEvents(later, 1)).containsExactly(before + "/3");
    }

    private static String recorded(String partition, long sequence, String time) {
        return Bus.event(Bus.ADVANCED, partition, sequence, time, "{\"town\": \"%s\"}".formatted(YUNJI));
    }

    private Subscribed from(String time) {
        Map<String, Object> input = Province.input(FEED, ALL, List.of());
        input.put("start", "FROM_TIME");
        input.put("startTime", time);
        return province.subscribe(input);
    }

    @Test
    void nobodyWritesIntoTheFeed() {
        Subscribed all = province.subscribe(FEED, ALL, List.of());
        assertThat(province.post(all, Bus.inTown(site(), 1, YUNJI)).statusCode())
                .isEqualTo(405);
        assertThat(province.events(all)).isEmpty();
    }

    @Test
    void aReaderGoesOnFromWhereItWasAndIsNotToldAgainWhatItHas() throws Exception {
        Subscribed all = province.subscribe(FEED, ALL, List.of());
        String partition = site();
        bus.send(Bus.inTown(partition, 1, YUNJI));
        province.awaitEvents(all, 1);
        HttpResponse<String> first = province.get(all, "");
        String next = JsonMapper.shared().readTree(first.body()).get("next").asString();

        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(province.get(all, "", "If-None-Match", tag).statusCode()).isEqualTo(304);

        bus.send(Bus.inTown(partition, 2, YUNJI));
        assertThat(province.get(all, "?wait=30&after=" + next).body())
                .contains(partition + "/2")
                .doesNotContain(partition + "/1");
        assertThat(province.get(all, "", "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void aPlaceThatTheReaderWasNeverToldIsRefused() {
        Subscribed all = province.subscribe(FEED, ALL, List.of());
        Subscribed other = province.subscribe(FEED, ALL, List.of());
        String next = JsonMapper.shared()
                .readTree(province.get(other, "").body())
                .get("next")
                .asString();
        for (String never : List.of("7", "AAAAAAAAAAEAAAAAAAAAAAAAAAAAAAAA", next)) {
            HttpResponse<String> refused = province.get(all, "?after=" + never);
            assertThat(refused.statusCode()).as(never).isEqualTo(400);
            assertThat(refused.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            assertThat(refused.body()).contains("PLACE_UNKNOWN");
        }
    }

    @Test
    void aRequestThatMakesNoSenseIsToldWhy() {
        Subscribed all = province.subscribe(FEED, ALL, List.of());
        assertThat(province.get(all, "?limit=501").body()).contains("LIMIT");
        assertThat(province.get(all, "?limit=many").body()).contains("LIMIT");
        assertThat(province.get(all, "?wait=31").body()).contains("WAIT");
        assertThat(province.get(all, "?types=weather.rain.v1").body()).contains("TYPES");
        for (HttpResponse<String> stranger : List.of(
                province.get(all.user(), "guess", ""),
                province.get("nobody", all.password(), ""),
                province.get("", "", ""))) {
            assertThat(stranger.statusCode()).isEqualTo(401);
            assertThat(stranger.headers().firstValue("WWW-Authenticate")).isPresent();
            assertThat(stranger.body()).contains("CREDENTIALS");
        }
    }

    @Test
    void positionsHaveNoGaps() {
        List<Long> positions = database.getCollection("feed")
                .find()
                .map(event -> event.getLong("_id"))
                .into(new ArrayList<>());
        assertThat(positions)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, positions.size())
                        .mapToObj(Long::valueOf)
                        .toList());
    }
}
