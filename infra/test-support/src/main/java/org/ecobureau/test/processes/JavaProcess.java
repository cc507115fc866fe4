package org.ecobureau.test.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A JVM that can be started again and again. It ends with this one at the latest. */
public final class JavaProcess implements AutoCloseable {

    private static final int GRACE_SECONDS = 20;

    private final List<String> arguments;
    private final Map<String, String> environment;
    private final Path log;
    private @Nullable Process process;

    /**
     * @param arguments of {@code java}
     * @param environment in addition to that of this process
     * @param log gets what it prints
     */
    public JavaProcess(List<String> arguments, Map<String, String> environment, Path log) {
        this.arguments = List.copyOf(arguments);
        this.environment = Map.copyOf(environment);
        this.log = log;
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    public synchronized void start() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Its number, while it runs. */
    public synchronized long pid() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process.pid();
    }

    /** Ends it at once, as a power cut would. */
    public synchronized void kill() {
        if (process != null) {
            process.destroyForcibly();
            await(GRACE_SECONDS);
        }
    }

    /** Stops it where it is; it holds its connections and hears nothing. */
    public void pause() {
        Signal.send("STOP", pid());
    }

    /** Lets it go on after {@link #pause()}. */
    public void resume() {
        Signal.send("CONT", pid());
    }

    /** Asks it to end, and ends it when it does not. */
    @Override
    public synchronized void close() {
        if (process != null) {
            process.destroy();
            if (!await(GRACE_SECONDS)) {
                kill();
            }
        }
    }

    private boolean await(int seconds) {
        try {
            return process == null || process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
