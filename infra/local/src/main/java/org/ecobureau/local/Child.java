package org.ecobureau.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A running process of the system. */
final class Child {

    private final String name;
    private final Process process;
    private final Path log;
    private final int port;

    private Child(String name, Process process, Path log, int port) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** @param port on which it will answer */
    static Child start(String name, List<String> command, Map<String, String> environment, Path log, int port) {
        // Ctrl-C reaches every process of the terminal; only the launcher is to act on it.
        List<String> deaf = new ArrayList<>(List.of("sh", "-c", "trap '' INT; exec \"$@\"", "sh"));
        deaf.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(deaf).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            return new Child(name, builder.start(), log, port);
        } catch (IOException e) {
            throw new LaunchFailure("cannot start %s: %s".formatted(name, e.getMessage()), e);
        }
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    Path log() {
        return log;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Why it ended: its status and what it said last about a cause. */
    String obituary() {
        return "%s stopped (status %d)%s; see %s"
                .formatted(
                        name,
                        process.exitValue(),
                        LastWords.in(log).map(words -> ": " + words).orElse(""),
                        log);
    }

    /** Asks it to end. */
    void terminate() {
        process.destroy();
    }

    /** Waits until it has ended, and makes it end when the time is up. Returns whether it ended by itself. */
    boolean awaitEnd(Duration longest) {
        try {
            if (process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
        return false;
    }
}
