package org.ecobureau.system;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ecobureau.dataset.DatasetLoader;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.test.graphql.TestTokens;
import org.ecobureau.test.processes.Service;
import org.ecobureau.test.processes.ServiceProcess;
import org.ecobureau.test.servers.TestBroker;
import org.ecobureau.test.servers.TestStore;
import org.ecobureau.vocabulary.lifecycle.Role;

/**
 * The system of this test run with the records of 2020, started once. Store and broker live in this process or outside;
 * services and gateway are processes that can be killed.
 */
final class RunningSystem {

    private static final class Started {
        private static final RunningSystem INSTANCE = new RunningSystem();
    }

    private final String brokerUri = TestBroker.current().newUri();
    private final String publicKey = TestTokens.publicKey().toString();
    private final Map<Service, String> databases = new EnumMap<>(Service.class);
    private final Map<Service, ServiceProcess> processes = new EnumMap<>(Service.class);
    private final MongoClient client = MongoClients.create(TestStore.current().uri());
    private final Path logs;

    private RunningSystem() {
        try {
            logs = Files.createDirectories(Path.of("target/logs"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Service service : Service.values()) {
            databases.put(service, TestStore.current().newDatabase());
            processes.put(service, process(service));
        }
        processes.values().forEach(ServiceProcess::start);
        processes.values().forEach(ServiceProcess::awaitReady);
        new DatasetLoader(endpoint(), RunningSystem::officeToken).load((done, total, label) -> {});
    }

    /** The system, started and loaded by whoever asks first. */
    static RunningSystem current() {
        return Started.INSTANCE;
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + processes.get(Service.GATEWAY).port() + "/graphql");
    }

    /** The gateway, for callers of any role. */
    GraphQlCaller gateway() {
        return caller(Service.GATEWAY);
    }

    /** One service behind the gateway's back. */
    GraphQlCaller caller(Service service) {
        return processes.get(service).caller();
    }

    int port(Service service) {
        return processes.get(service).port();
    }

    /** A service's own database. */
    MongoDatabase database(Service service) {
        return client.getDatabase(databases.get(service));
    }

    /** Ends the process at once, as a power cut would. */
    void kill(Service service) {
        processes.get(service).kill();
    }

    /** Starts the service again and waits until it answers. */
    void restart(Service service) {
        processes.get(service).restart();
    }

    static String officeToken() {
        return TestTokens.of("office", null, Role.COUNTY_OFFICER, Role.CITY_OFFICER, Role.PROVINCE);
    }

    private ServiceProcess process(Service service) {
        List<String> arguments = new ArrayList<>();
        if (service == Service.GATEWAY) {
            for (Service behind : Service.BEHIND_THE_GATEWAY) {
                arguments.add("--ecobureau.gateway.services[%s].url=http://127.0.0.1:%d/graphql"
                        .formatted(behind.label(), processes.get(behind).port()));
            }
        }
        return new ServiceProcess(
                service,
                logs.resolve(service.label() + ".log"),
                Map.of(
                        "MONGODB_URI",
                        TestStore.current().uri() + "/?serverSelectionTimeoutMS=5000",
                        "SPRING_MONGODB_DATABASE",
                        databases.get(service),
                        "RABBITMQ_URI",
                        brokerUri,
                        "ECOBUREAU_JWT_PUBLIC_KEY",
                        publicKey),
                arguments);
    }
}
