package org.ecobureau.benchmarks.events;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecobureau.platform.outbox.Topology;

/** RabbitMQ's own load generator, in a process of its own, on our exchange and queues. */
final class PerfTest {

    private static final Pattern AVERAGE = Pattern.compile("sending rate avg: ([0-9.]+) msg/s");

    private PerfTest() {}

    /**
     * Messages a second that producers get confirmed; nobody consumes, as in the other stages.
     *
     * @param producers each with a channel and a window of its own
     */
    static double run(String uri, int producers, int window, int size, int seconds)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "com.rabbitmq.perf.PerfTest"));
        command.addAll(List.of("--uri", uri, "--predeclared", "--exchange", Topology.EXCHANGE, "--type", "topic"));
        command.addAll(List.of("--routing-key", EventsBenchmark.TYPE, "--flag", "persistent", "--flag", "mandatory"));
        command.addAll(List.of("--producers", String.valueOf(producers), "--consumers", "0"));
        command.addAll(List.of("--confirm", String.valueOf(window), "--size", String.valueOf(size)));
        command.addAll(List.of("--time", String.valueOf(seconds), "--id", "bench"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        StringBuilder output = new StringBuilder();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> output.append(line).append('\n'));
        }
        process.waitFor();
        Matcher average = AVERAGE.matcher(output);
        if (!average.find()) {
            throw new IllegalStateException("PerfTest said no average:\n" + output);
        }
        return Double.parseDouble(average.group(1));
    }
}
