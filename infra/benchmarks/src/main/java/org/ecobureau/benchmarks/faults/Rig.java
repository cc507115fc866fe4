package org.ecobureau.benchmarks.faults;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ecobureau.embedded.EmbeddedBroker;
import org.ecobureau.test.graphql.TestTokens;
import org.ecobureau.test.processes.Service;
import org.ecobureau.test.processes.ServiceProcess;
import org.jspecify.annotations.Nullable;

/**
 * What the cases break: the permits service with its store, a broker, and the hazardous-waste service with its store,
 * each a process of its own. The broker is a RabbitMQ where one is installed, else the embedded one; the stores are
 * embedded ones unless {@code MONGODB_URI} names a server.
 */
final class Rig implements AutoCloseable {

    private static final Service PRODUCER = Service.PERMITS;
    private static final Service CONSUMER = Service.HAZARDOUS_WASTE;
    private static final String METRICS = "--management.endpoints.web.exposure.include=health,metrics";

    private final Path logs;
    private final @Nullable StoreProcess producerStore;
    private final @Nullable StoreProcess consumerStore;
    private final @Nullable PrivateBroker rabbit;
    private final @Nullable EmbeddedBroker embedded;
    private final String brokerUri;
    private final String publicKey = TestTokens.publicKey().toString();
    private final String suffix = "-" + UUID.randomUUID();
    private final ServiceProcess producer;
    private final ServiceProcess consumer;
    private final MongoClient producerClient;
    private final MongoClient consumerClient;
    private final Tap tap;

    /** Starts everything in an empty directory. */
    Rig(Path directory) {
        try {
            logs = Files.createDirectories(directory.resolve("logs"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String given = System.getenv().getOrDefault("MONGODB_URI", "");
        producerStore = given.isBlank() ? store(directory, "producer-store") : null;
        consumerStore = given.isBlank() ? store(directory, "consumer-store") : null;
        if (PrivateBroker.isInstalled()) {
            rabbit = new PrivateBroker(directory.resolve("broker"));
            rabbit.start();
            embedded = null;
            brokerUri = rabbit.uri();
        } else {
            rabbit = null;
            embedded = EmbeddedBroker.inMemory();
            brokerUri = embedded.uri();
        }
        String producerUri = producerStore == null ? given : producerStore.uri();
        String consumerUri = consumerStore == null ? given : consumerStore.uri();
        producerClient = MongoClients.create(producerUri);
        consumerClient = MongoClients.create(consumerUri);
        producer = new ServiceProcess(PRODUCER, log("producer"), surroundings(PRODUCER, producerUri), List.of(METRICS));
        consumer = new ServiceProcess(CONSUMER, log("consumer"), surroundings(CONSUMER, consumerUri), List.of());
        producer.start();
        consumer.start();
        tap = new Tap(brokerUri);
        producer.awaitReady();
        consumer.awaitReady();
    }

    private StoreProcess store(Path directory, String name) {
        StoreProcess store = new StoreProcess(directory.resolve(name), log(name));
        store.start();
        return store;
    }

    private Path log(String name) {
        return logs.resolve(name + ".log");
    }

    private Map<String, String> surroundings(Service service, String store) {
        return Map.of(
                "MONGODB_URI",
                store + "/?serverSelectionTimeoutMS=5000",
                "SPRING_MONGODB_DATABASE",
                service.label() + suffix,
                "RABBITMQ_URI",
                brokerUri,
                "ECOBUREAU_JWT_PUBLIC_KEY",
                publicKey);
    }

    /** Another instance of the producing service, whose clock is wrong by that much; not started yet. */
    ServiceProcess anotherProducer(Duration skew) {
        String uri = producerStore == null ? System.getenv("MONGODB_URI") : producerStore.uri();
        return new ServiceProcess(
                PRODUCER,
                List.of(
                        "-cp",
                        PRODUCER.jar().toString(),
                        "-Dloader.main=" + SkewedApplication.class.getName(),
                        "-Dloader.path=" + ownClasses(),
                        "org.springframework.boot.loader.launch.PropertiesLauncher",
                        skew.toString(),
                        "org.ecobureau.permits.PermitsApplication"),
                log("another-producer"),
                surroundings(PRODUCER, uri),
                List.of());
    }

    /** The service for subscribers outside the bureau, on the producer's store; not started yet. */
    ServiceProcess exchange() {
        Map<String, String> surroundings = new HashMap<>(surroundings(
                Service.EXCHANGE, producerStore == null ? System.getenv("MONGODB_URI") : producerStore.uri()));
        surroundings.put("RABBITMQ_MANAGEMENT_URI", rabbit().managementUri());
        return new ServiceProcess(
                Service.EXCHANGE,
                log("exchange"),
                surroundings,
                List.of("--ecobureau.exchange.broker.virtual-host=subscribers" + suffix));
    }

    /** The gateway, before the services that run; not started yet. */
    ServiceProcess gateway(ServiceProcess exchange) {
        Map<Service, ServiceProcess> behind =
                Map.of(PRODUCER, producer, CONSUMER, consumer, Service.EXCHANGE, exchange);
        List<String> arguments = new ArrayList<>();
        behind.forEach(
                (service, process) -> arguments.add("--ecobureau.gateway.services[%s].url=http://127.0.0.1:%d/graphql"
                        .formatted(service.label(), process.port())));
        return new ServiceProcess(
                Service.GATEWAY,
                log("gateway"),
                Map.of("RABBITMQ_URI", brokerUri, "ECOBUREAU_JWT_PUBLIC_KEY", publicKey),
                arguments);
    }

    private static Path ownClasses() {
        return Path.of(SkewedApplication.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
    }

    ServiceProcess producer() {
        return producer;
    }

    ServiceProcess consumer() {
        return consumer;
    }

    /** The producing service's database, behind its back. */
    MongoDatabase produced() {
        return producerClient.getDatabase(PRODUCER.label() + suffix);
    }

    /** The consuming service's database, behind its back. */
    MongoDatabase consumed() {
        return consumerClient.getDatabase(CONSUMER.label() + suffix);
    }

    Tap tap() {
        return tap;
    }

    /** Whether there is a RabbitMQ to be broken. */
    boolean hasRabbit() {
        return rabbit != null;
    }

    PrivateBroker rabbit() {
        return Optional.ofNullable(rabbit).orElseThrow();
    }

    /** Whether the stores are processes to be broken. */
    boolean ownsStores() {
        return producerStore != null && consumerStore != null;
    }

    StoreProcess producerStore() {
        return Optional.ofNullable(producerStore).orElseThrow();
    }

    StoreProcess consumerStore() {
        return Optional.ofNullable(consumerStore).orElseThrow();
    }

    @Override
    public void close() {
        producer.kill();
        consumer.kill();
        producerClient.close();
        consumerClient.close();
        if (producerStore != null) {
            producerStore.process().kill();
        }
        if (consumerStore != null) {
            consumerStore.process().kill();
        }
        if (rabbit != null) {
            rabbit.kill();
        }
        if (embedded != null) {
            embedded.close();
        }
    }
}
