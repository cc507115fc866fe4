package org.ecobureau.test.processes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.ecobureau.test.graphql.GraphQlCaller;

/** One instance of a service on a port of its own, which it keeps when it is started again. */
public final class ServiceProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(5);
    private static final List<String> JVM = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx384m");

    private final Service service;
    private final Path log;
    private final int port = FreePort.find();
    private final JavaProcess process;
    private final HttpClient http = HttpClient.newHttpClient();

    /**
     * @param log gets what it prints
     * @param environment where store, broker and key are
     * @param arguments in addition to the port
     */
    public ServiceProcess(Service service, Path log, Map<String, String> environment, List<String> arguments) {
        this(service, List.of("-jar", service.jar().toString()), log, environment, arguments);
    }

    /** @param application what the JVM is to run, in place of the service's jar alone */
    public ServiceProcess(
            Service service,
            List<String> application,
            Path log,
            Map<String, String> environment,
            List<String> arguments) {
        List<String> command = new ArrayList<>(JVM);
        command.addAll(application);
        command.add("--server.port=" + port);
        command.addAll(arguments);
        this.service = service;
        this.log = log;
        this.process = new JavaProcess(command, environment, log);
    }

    public int port() {
        return port;
    }

    /** Asks this instance. */
    public GraphQlCaller caller() {
        return new GraphQlCaller(port);
    }

    /** The process under the service. */
    public JavaProcess process() {
        return process;
    }

    /** Returns at once; see {@link #awaitReady()}. */
    public void start() {
        process.start();
    }

    /** Waits until it answers. */
    public void awaitReady() {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        Awaitility.await(service + " answers; see " + log)
                .atMost(START)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException(service + " ended at start; see " + log);
                    }
                    return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
                });
    }

    /** Starts it and waits until it answers. */
    public void restart() {
        start();
        awaitReady();
    }

    /** Ends the process at once, as a power cut would. */
    public void kill() {
        process.kill();
    }

    /** Ends it as an operator does. */
    @Override
    public void close() {
        process.close();
    }
}
