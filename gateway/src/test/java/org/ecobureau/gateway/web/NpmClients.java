package org.ecobureau.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The npm clients graphql-ws and graphql-sse, in a process of their own. */
final class NpmClients implements AutoCloseable {

    private static final Path DIRECTORY = Path.of("../infra/supergraph");
    private static final int PATIENCE_SECONDS = 30;

    private final Process process;
    private final BufferedWriter commands;
    private final Map<String, BlockingQueue<JsonNode>> told = new ConcurrentHashMap<>();

    private NpmClients(Process process) {
        this.process = process;
        this.commands = process.outputWriter();
        var reader = new Thread(this::read, "npm clients");
        reader.setDaemon(true);
        reader.start();
    }

    /** Installs them where they are missing; without node there is nothing to test. */
    static NpmClients start() throws IOException, InterruptedException {
        if (run(new ProcessBuilder("node", "--version")) != 0) {
            abort("the npm clients need node (18 or later) and npm on the PATH");
        }
        if (!Files.isDirectory(DIRECTORY.resolve("node_modules/graphql-ws"))) {
            var install = new ProcessBuilder("npm", "ci", "--loglevel=error", "--no-audit", "--no-fund");
            assertThat(run(install.directory(DIRECTORY.toFile()).inheritIO())).isZero();
        }
        return new NpmClients(new ProcessBuilder("node", "clients.mjs")
                .directory(DIRECTORY.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    private static int run(ProcessBuilder command) throws InterruptedException {
        try {
            return command.start().waitFor();
        } catch (IOException none) {
            return -1;
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var message = GatewayClient.JSON.readTree(line);
                messages(message.path("on").asString()).add(message);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BlockingQueue<JsonNode> messages(String operation) {
        return told.computeIfAbsent(operation, name -> new LinkedBlockingQueue<>());
    }

    /** Sends a subscription, or another operation, under a name by which its answers are known. */
    void open(
            String name,
            String via,
            int port,
            @Nullable String token,
            String query,
            Map<String, ?> variables,
            boolean resume) {
        var command = new LinkedHashMap<String, Object>();
        command.put("open", name);
        command.put("via", via);
        command.put("url", "http://localhost:" + port + "/graphql");
        command.put("query", query);
        command.put("variables", variables);
        command.put("resume", resume);
        if (token != null) {
            command.put("token", token);
        }
        send(command);
    }

    void send(Map<String, ?> command) {
        try {
            commands.write(GatewayClient.JSON.writeValueAsString(command));
            commands.newLine();
            commands.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next message about an operation. */
    JsonNode next(String name) throws InterruptedException {
        var message = messages(name).poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(message).as("a message for " + name).isNotNull();
        return message;
    }

    /** The data of the next message, which has no errors. */
    JsonNode data(String name) throws InterruptedException {
        var message = next(name);
        assertThat(message.at("/next/data").isObject()).as(message.toString()).isTrue();
        assertThat(message.at("/next/errors").isMissingNode())
                .as(message.toString())
                .isTrue();
        return message.at("/next/data");
    }

    /** The errors with which an operation ends, by whichever transport. */
    JsonNode errors(String name) throws InterruptedException {
        var message = next(name);
        var errors = message.has("error") ? message.path("error") : message.at("/next/errors");
        assertThat(errors.isArray()).as(message.toString()).isTrue();
        return errors;
    }

    boolean isQuiet(String name) {
        return messages(name).isEmpty();
    }

    @Override
    public void close() throws IOException {
        commands.close();
        process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
}
