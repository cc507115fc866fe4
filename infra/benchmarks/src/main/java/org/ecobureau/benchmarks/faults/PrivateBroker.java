package org.ecobureau.benchmarks.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecobureau.test.processes.FreePort;
import org.ecobureau.test.processes.Signal;

/** A RabbitMQ of this run alone, through {@code infra/rabbitmq/private-broker}. */
final class PrivateBroker implements AutoCloseable {

    private static final Path SCRIPT = Path.of("../rabbitmq/private-broker");
    private static final Path PACKAGE = Path.of("/usr/lib/rabbitmq/lib");
    private static final Pattern ADDRESS = Pattern.compile("RABBITMQ_URI=(\\S+)");
    private static final Pattern MANAGEMENT = Pattern.compile("RABBITMQ_MANAGEMENT_URI=(\\S+)");

    private final Path directory;
    private final int port = FreePort.find();
    private String uri = "";
    private String managementUri = "";

    PrivateBroker(Path directory) {
        this.directory = directory;
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    static boolean isInstalled() {
        return Files.isDirectory(PACKAGE);
    }

    String uri() {
        return uri;
    }

    /** Where its accounts are made; another address after every start. */
    String managementUri() {
        return managementUri;
    }

    /** Starts it, with what it had before, and waits until it takes connections. */
    void start() {
        String printed = run("start", directory.toString(), Integer.toString(port));
        uri = found(ADDRESS, printed);
        managementUri = found(MANAGEMENT, printed);
    }

    private static String found(Pattern pattern, String printed) {
        Matcher matcher = pattern.matcher(printed);
        if (!matcher.find()) {
            throw new IllegalStateException("private-broker printed no " + pattern);
        }
        return matcher.group(1);
    }

    /** Stops it as an operator does. */
    void stop() {
        run("stop", directory.toString());
    }

    /** Ends it at once, as a power cut would; nothing where it does not run. */
    void kill() {
        try {
            Path file = directory.resolve("pid");
            if (Files.exists(file)) {
                ProcessHandle.of(Long.parseLong(Files.readString(file).strip())).ifPresent(process -> {
                    Signal.send("KILL", process.pid());
                    process.onExit().join();
                });
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs {@code rabbitmqctl} on it. */
    void control(String... arguments) {
        List<String> all = new ArrayList<>(List.of("control", directory.toString()));
        all.addAll(List.of(arguments));
        run(all.toArray(String[]::new));
    }

    private static String run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            if (code != 0) {
                throw new IllegalStateException("%s: %d".formatted(String.join(" ", command), code));
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
