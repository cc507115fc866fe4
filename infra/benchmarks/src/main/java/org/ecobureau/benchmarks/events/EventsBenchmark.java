package org.ecobureau.benchmarks.events;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ecobureau.platform.command.Command;
import org.ecobureau.platform.outbox.Outbox;
import org.ecobureau.platform.outbox.PublishStage;
import org.ecobureau.platform.outbox.RelaySettings;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures in one run, alternating: RabbitMQ's own load generator, our publishing, our whole relay; then the draining
 * of a backlog, and how long an event takes to the copy it makes. Prints a table; the last line is one JSON object,
 * messages a second and milliseconds.
 *
 * <p>Arguments: {@code rounds} and {@code seconds} of each stage; {@code backlog} events.
 */
public final class EventsBenchmark {

    /** A type with two consumers, each with a quorum queue. */
    static final String TYPE = "permits.permit-granted.v1";

    private static final RelaySettings SETTINGS = new RelaySettings(4, 500, Duration.ofSeconds(3));
    private static final int RELAYED = 20_000;
    private static final double LAG_RATE = 0.1;
    private static final double MODEST_RATE = 100;
    private static final int LAG_WARM_UP = 15;
    private static final double MEBIBYTE = 1024.0 * 1024.0;

    private EventsBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = number(arguments, 0, 3);
        int seconds = number(arguments, 1, 8);
        int backlog = number(arguments, 2, 100_000);
        Path directory = Files.createTempDirectory("ecobureau-bench");
        try (Servers servers = new Servers(directory)) {
            run(servers, rounds, Duration.ofSeconds(seconds), backlog);
        }
        System.exit(0);
    }

    private static int number(String[] arguments, int place, int otherwise) {
        return arguments.length > place ? Integer.parseInt(arguments[place]) : otherwise;
    }

    private static void run(Servers servers, int rounds, Duration time, int backlog) throws Exception {
        String envelope = envelope();
        int size = envelope.getBytes(StandardCharsets.UTF_8).length;
        say(
                "%d rounds of %d s; window %d, %d channels, %d bytes an event; store: %s",
                rounds,
                time.toSeconds(),
                SETTINGS.window(),
                SETTINGS.workers(),
                size,
                servers.isEmbedded() ? "embedded, on files" : "MONGODB_URI");
        List<Double> perfTest = new ArrayList<>();
        List<Double> publish = new ArrayList<>();
        List<Double> relay = new ArrayList<>();
        List<Double> store = new ArrayList<>();
        // Round 0 is for the compiler.
        for (int round = 0; round <= rounds; round++) {
            servers.clearQueues();
            perfTest.add(PerfTest.run(
                    servers.brokerUri(), SETTINGS.workers(), SETTINGS.window(), size, (int) time.toSeconds()));
            servers.clearQueues();
            MongoDatabase database = servers.newDatabase();
            PublishStage stage = new PublishStage(servers.factory(), Servers.topology(), SETTINGS, database);
            publish.add(stage.publish(TYPE, envelope, time));
            servers.clearQueues();
            try (RelayStage whole = new RelayStage(servers, SETTINGS, envelope)) {
                relay.add(whole.drain(RELAYED, 1).perSecond());
            }
            store.add(stage.store(TYPE, envelope, time));
            say(
                    "round %d: PerfTest %.0f/s, publish %.0f/s, relay %.0f/s, store alone %.0f/s",
                    round, last(perfTest), last(publish), last(relay), last(store));
        }
        List.of(perfTest, publish, relay, store).forEach(figures -> figures.remove(0));
        servers.clearQueues();
        RelayStage.Drain drain;
        LagStage.Lag lag;
        double commands;
        try (RelayStage whole = new RelayStage(servers, SETTINGS, envelope)) {
            drain = whole.drain(backlog, 5);
        }
        say(
                "drained %d events at %.0f/s; heap %.0f MiB before, at most %.0f MiB after a collection",
                backlog, drain.perSecond(), drain.heapBefore() / MEBIBYTE, drain.heapPeak() / MEBIBYTE);
        servers.clearQueues();
        double base = median(perfTest);
        try (LagStage stage = new LagStage(servers)) {
            // The compiler takes a third of the machine until it is through with everything that is under way here.
            for (int round = 0; round < LAG_WARM_UP; round++) {
                say(
                        "warming up: %.0f commands/s",
                        stage.measure(base * LAG_RATE, time).perSecond());
            }
            lag(stage.measure(MODEST_RATE, time), MODEST_RATE);
            lag = lag(stage.measure(base * LAG_RATE, time), base * LAG_RATE);
            commands = stage.storeAlone(time);
        }
        servers.clearQueues();
        report("publish", median(publish) / base, 0.6);
        report("relay", median(relay) / base, 0.25);
        report("store alone", median(store) / base, 0.25);
        report("drain", drain.perSecond() / base, 0.2);
        say("lag          p99 %.0f ms (bar: below 1000 ms at %.0f commands/s)", lag.p99(), base * LAG_RATE);
        limits("relay and drain", median(store), "logs and settles", base * 0.25);
        limits("lag", commands, "takes commands with their copies at", base * LAG_RATE);
        System.out.printf(
                Locale.ROOT,
                "{\"perfTest\":%.0f,\"publish\":%.0f,\"relay\":%.0f,\"drain\":%.0f,\"lagP50Ms\":%.0f,\"lagP99Ms\":%.0f}%n",
                base,
                median(publish),
                median(relay),
                drain.perSecond(),
                lag.p50(),
                lag.p99());
    }

    /** An event as the platform makes it. */
    private static String envelope() {
        Instant now = Clock.systemUTC().instant();
        Command command = Command.because("bench", "bench", now, now);
        return new Outbox("bench", JsonMapper.shared())
                .pending(
                        "tally",
                        "00000000-0000-0000-0000-000000000000",
                        1,
                        new Tally.Counted(Tally.TEXT, 1),
                        now,
                        command)
                .envelope();
    }

    private static void report(String stage, double ratio, double bar) {
        say("%-12s %.2f of PerfTest (bar: %.2f)", stage, ratio, bar);
    }

    /** Says where the store, with nothing else to do, takes less than a bar asks for. */
    private static void limits(String stage, double alone, String what, double asked) {
        say(
                "%s: the store alone %s %.0f/s, %s than the %.0f/s of the bar",
                stage, what, alone, alone < asked ? "less, and so is what limits," : "more", asked);
    }

    private static LagStage.Lag lag(LagStage.Lag lag, double asked) {
        say(
                "lag at %.0f commands/s (%.0f asked): p50 %.0f ms, p99 %.0f ms",
                lag.perSecond(), asked, lag.p50(), lag.p99());
        return lag;
    }

    private static double last(List<Double> figures) {
        return figures.get(figures.size() - 1);
    }

    private static double median(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
