package org.ecobureau.system;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.ecobureau.dataset.DatasetLoader;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.test.graphql.TestTokens;
import org.ecobureau.test.servers.TestBroker;
import org.ecobureau.test.servers.TestStore;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.springframework.mock.env.MockEnvironment;

/**
 * The system of this test run with the records of 2020, started once. Store and broker live in this process or outside;
 * services and gateway are processes that can be killed.
 */
final class RunningSystem {

    private static final Duration START = Duration.ofSeconds(120);

    private static final class Started {
        private static final RunningSystem INSTANCE = new RunningSystem();
    }

    private final String brokerUri = TestBroker.current().newUri();
    private final String publicKey = TestTokens.publicKey().toString();
    private final Map<Service, Integer> ports = new EnumMap<>(Service.class);
    private final Map<Service, String> databases = new EnumMap<>(Service.class);
    private final Map<Service, Process> processes = new EnumMap<>(Service.class);
    private final MongoClient client = MongoClients.create(TestStore.current().uri());
    private final Path logs;

    private RunningSystem() {
        try {
            logs = Files.createDirectories(Path.of("target/logs"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> processes.values().forEach(Process::destroyForcibly)));
        for (Service service : Service.values()) {
            ports.put(service, freePort());
            databases.put(service, TestStore.current().newDatabase());
        }
        for (Service service : Service.values()) {
            start(service);
        }
        for (Service service : Service.values()) {
            awaitReady(service);
        }
        new DatasetLoader(endpoint(), RunningSystem::officeToken).load((done, total, label) -> {});
    }

    /** The system, started and loaded by whoever asks first. */
    static RunningSystem current() {
        return Started.INSTANCE;
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + ports.get(Service.GATEWAY) + "/graphql");
    }

    /** The gateway, for callers of any role. */
    GraphQlCaller gateway() {
        return caller(Service.GATEWAY);
    }

    /** One service behind the gateway's back. */
    GraphQlCaller caller(Service service) {
        return new GraphQlCaller(
                new MockEnvironment().withProperty("local.server.port", String.valueOf(ports.get(service))));
    }

    /** A service's own database. */
    MongoDatabase database(Service service) {
        return client.getDatabase(databases.get(service));
    }

    /** Ends the process at once, as a power cut would. */
    void kill(Service service) {
        try {
            processes.get(service).destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts the service again and waits until it answers. */
    void restart(Service service) {
        start(service);
        awaitReady(service);
    }

    static String officeToken() {
        return TestTokens.of("office", null, Role.COUNTY_OFFICER, Role.CITY_OFFICER, Role.PROVINCE);
    }

    private void start(Service service) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx384m",
                "-jar",
                service.jar().toString(),
                "--server.port=" + ports.get(service)));
        if (service == Service.GATEWAY) {
            for (Service behind : Service.WITH_RECORDS) {
                command.add("--ecobureau.gateway.services[%s].url=http://127.0.0.1:%d/graphql"
                        .formatted(behind.label(), ports.get(behind)));
            }
        }
        Map<String, String> surroundings = new HashMap<>();
        surroundings.put("MONGODB_URI", TestStore.current().uri() + "/?serverSelectionTimeoutMS=5000");
        surroundings.put("SPRING_MONGODB_DATABASE", databases.get(service));
        surroundings.put("RABBITMQ_URI", brokerUri);
        surroundings.put("ECOBUREAU_JWT_PUBLIC_KEY", publicKey);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        logs.resolve(service.label() + ".log").toFile()));
        builder.environment().putAll(surroundings);
        try {
            processes.put(service, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady(Service service) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + ports.get(service) + "/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        HttpClient http = HttpClient.newHttpClient();
        Awaitility.await(service + " answers; see " + logs)
                .atMost(START)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> {
                    if (!processes.get(service).isAlive()) {
                        throw new IllegalStateException(service + " ended at start; see " + logs);
                    }
                    return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
                });
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
