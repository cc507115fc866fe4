package org.ecobureau.test.servers;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.ecobureau.embedded.EmbeddedBroker;
import org.springframework.boot.SpringApplication;
import org.testcontainers.rabbitmq.RabbitMQContainer;

/**
 * A kind of broker that tests can run on. Whoever asks for an address gets a broker, or a virtual host of one, that
 * nothing else uses.
 */
public final class TestBroker {

    /** As in docker-compose.yml. */
    public static final String IMAGE = "rabbitmq:4.1.4-management";

    private static final TestBroker EMBEDDED = new TestBroker("embedded broker", TestBroker::startEmbedded);

    private static final class Started {
        private static final List<TestBroker> AVAILABLE = find();
    }

    private final String name;
    private final Supplier<String> uris;

    private TestBroker(String name, Supplier<String> uris) {
        this.name = name;
        this.uris = uris;
    }

    /**
     * The broker of this test run: the one at {@code RABBITMQ_URI}, else a container where Docker has the image
     * already, else the embedded one.
     */
    public static TestBroker current() {
        return available().get(0);
    }

    /** Every kind of broker there is, for tests that must hold on each: the embedded one always, as the last. */
    public static List<TestBroker> available() {
        return Started.AVAILABLE;
    }

    private static List<TestBroker> find() {
        List<TestBroker> found = new ArrayList<>();
        String given = System.getenv("RABBITMQ_URI");
        if (given != null && !given.isBlank()) {
            VirtualHosts hosts = new VirtualHosts(URI.create(given), System.getenv("RABBITMQ_MANAGEMENT_URI"));
            found.add(new TestBroker("RabbitMQ at RABBITMQ_URI", hosts::create));
        } else if (LocalImages.ofThisMachine().contain(IMAGE)) {
            found.add(new TestBroker(IMAGE, startContainer()::create));
        }
        found.add(EMBEDDED);
        return List.copyOf(found);
    }

    private static VirtualHosts startContainer() {
        RabbitMQContainer container = new RabbitMQContainer(IMAGE);
        container.start();
        SpringApplication.getShutdownHandlers().add(container::stop);
        String user = container.getAdminUsername() + ":" + container.getAdminPassword() + "@";
        return new VirtualHosts(URI.create(container.getAmqpUrl().replace("//", "//" + user)), container.getHttpUrl());
    }

    private static String startEmbedded() {
        EmbeddedBroker broker = EmbeddedBroker.inMemory();
        SpringApplication.getShutdownHandlers().add(broker::close);
        return broker.uri();
    }

    /** The address of a broker that nothing else uses, with user and password. */
    public String newUri() {
        return uris.get();
    }

    @Override
    public String toString() {
        return name;
    }
}
