package org.ecobureau.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ecobureau.exchange.Province.Subscribed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The example of a receiver, as a process of its own, against the feed. */
@ExchangeIT
class ReceiverIT {

    private static final Path RECEIVER = Path.of("../../infra/examples/subscriber/receiver.mjs");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TOWN = "430422001";

    @Autowired
    Bus bus;

    @Autowired
    Province province;

    @Autowired
    Environment environment;

    @TempDir
    Path directory;

    private final List<Process> started = new ArrayList<>();

    @BeforeAll
    static void needsNode() throws InterruptedException {
        try {
            assertThat(new ProcessBuilder("node", "--version").start().waitFor())
                    .isZero();
        } catch (IOException none) {
            abort("the example needs node (18 or later) on the PATH");
        }
    }

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    private Subscribed subscribe(String types, String start) {
        Map<String, Object> input = Province.input(List.of("FEED"), List.of(types), List.of());
        input.put("start", start);
        return province.subscribe(input);
    }

    /** Events of these records with these sequences, of each record in turn. */
    private static String[] events(List<String> partitions, int from, int to) {
        List<String> messages = new ArrayList<>();
        for (int sequence = from; sequence <= to; sequence++) {
            for (String partition : partitions) {
                messages.add(Bus.inTown(partition, sequence, TOWN));
            }
        }
        return messages.toArray(String[]::new);
    }

    private static List<String> sites(int count) {
        return Stream.generate(() -> "contaminated-site/" + UUID.randomUUID())
                .limit(count)
                .toList();
    }

    private Process start(Subscribed subscribed, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of("node", RECEIVER.toString(), "--complete"));
        command.addAll(List.of("--url", "http://127.0.0.1:" + port() + "/events"));
        command.addAll(List.of("--user", subscribed.user(), "--password-env", "FEED_PASSWORD"));
        command.addAll(List.of("--state", state().toString()));
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(output().toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("FEED_PASSWORD", subscribed.password());
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private String port() {
        return environment.getRequiredProperty("local.server.port");
    }

    private Path state() {
        return directory.resolve("state.json");
    }

    private Path journal() {
        return directory.resolve("state.json.events");
    }

    private Path output() {
        return directory.resolve("output");
    }

    /** Reads what there is, and gives the summary. */
    private JsonNode once(Subscribed subscribed, int exit) throws Exception {
        Process process = start(subscribed, "--once");
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        List<String> lines = Files.readAllLines(output());
        assertThat(process.exitValue()).as(lines.toString()).isEqualTo(exit);
        return JsonMapper.shared().readTree(lines.get(lines.size() - 1));
    }

    private void killAtTheFirstLine(Subscribed subscribed) throws Exception {
        Process process = start(subscribed, "--page", "1", "--every", "20");
        await().pollInterval(Duration.ofMillis(10)).atMost(PATIENCE).until(() -> Files.readString(output())
                .contains(" events\n"));
        process.destroyForcibly();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(JsonMapper.shared()
                        .readTree(Files.readAllBytes(state()))
                        .get("received")
                        .asInt())
                .as("killed before the end")
                .isLessThan(province.events(subscribed).size());
    }

    private List<String> received() throws IOException {
        return Files.readAllLines(journal()).stream()
                .map(line -> JsonMapper.shared().readTree(line).get("id").asString())
                .toList();
    }

    /** Returns when the feed has them. */
    private void publish(Subscribed subscribed, List<String> partitions, int from, int to) throws Exception {
        bus.send(events(partitions, from, to));
        List<String> last =
                partitions.stream().map(partition -> partition + "/" + to).toList();
        await().atMost(PATIENCE).until(() -> province.events(subscribed).containsAll(last));
    }

    @Test
    void whateverKillsItItHasEveryEventOnceAndInOrder() throws Exception {
        Subscribed all = subscribe("*", "FROM_START");
        List<String> sites = sites(10);
        publish(all, sites, 1, 30);

        killAtTheFirstLine(all);
        bus.send(events(sites, 31, 40));
        killAtTheFirstLine(all);
        publish(all, sites, 41, 50);
        JsonNode summary = once(all, 0);

        List<String> feed = province.events(all);
        assertThat(feed).hasSizeGreaterThanOrEqualTo(500);
        assertThat(received()).isEqualTo(feed);
        assertThat(summary.get("received").asInt()).isEqualTo(feed.size());
        assertThat(summary.get("repeated").asInt()).isZero();
        assertThat(summary.get("missing").asInt()).isZero();
    }

    @Test
    void whatWasWrittenBehindTheStoredPlaceIsReadAgainAndKeptOnce() throws Exception {
        Subscribed all = subscribe("*", "FROM_START");
        List<String> sites = sites(2);
        publish(all, sites, 1, 5);
        once(all, 0);
        byte[] before = Files.readAllBytes(state());
        publish(all, sites, 6, 9);
        once(all, 0);
        Files.write(state(), before);
        Files.writeString(journal(), "{\"id\": \"torn", StandardOpenOption.APPEND);

        JsonNode summary = once(all, 0);

        assertThat(received()).isEqualTo(province.events(all));
        assertThat(summary.get("repeated").asInt()).isZero();
    }

    @Test
    void whatIsToldAgainIsCountedAndPassedOver() throws Exception {
        Subscribed all = subscribe("*", "FROM_START");
        publish(all, sites(2), 1, 5);
        int count = once(all, 0).get("received").asInt();
        ObjectNode lost = (ObjectNode) JsonMapper.shared().readTree(Files.readAllBytes(state()));
        lost.putNull("cursor");
        Files.writeString(state(), lost.toString());

        JsonNode summary = once(all, 0);

        assertThat(summary.get("received").asInt()).isEqualTo(count);
        assertThat(summary.get("repeated").asInt()).isEqualTo(count);
        assertThat(received()).isEqualTo(province.events(all));
    }

    @Test
    void whatIsMissingIsCountedAndNotForgotten() throws Exception {
        Subscribed some = subscribe(Bus.ADVANCED, "FROM_NOW");
        String site = sites(1).get(0);
        bus.send(
                Bus.inTown(site, 1, TOWN),
                Bus.event("remediation.soil-shipped.v1", site, 2, "{}"),
                Bus.event("remediation.soil-shipped.v1", site, 3, "{}"),
                Bus.inTown(site, 4, TOWN));
        assertThat(province.awaitEvents(some, 2)).containsExactly(site + "/1", site + "/4");

        assertThat(once(some, 2).get("missing").asInt()).isEqualTo(2);
        assertThat(once(some, 2).get("missing").asInt()).isEqualTo(2);
    }
}
