package org.ecobureau.benchmarks.events;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.ecobureau.embedded.EmbeddedStore;
import org.ecobureau.platform.outbox.Catalogue;
import org.ecobureau.platform.outbox.Topology;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The broker at {@code RABBITMQ_URI}, and the store at {@code MONGODB_URI} or an embedded one on files. */
final class Servers implements AutoCloseable {

    private final String broker;
    private final @Nullable EmbeddedStore embedded;
    private final String storeUri;
    private final MongoClient client;

    Servers(Path directory) {
        String given = System.getenv("RABBITMQ_URI");
        if (given == null) {
            throw new IllegalStateException("RABBITMQ_URI is not set (expected: amqp://user:password@host:port)");
        }
        this.broker = given;
        String store = System.getenv("MONGODB_URI");
        this.embedded = store == null ? EmbeddedStore.onFiles(directory, 0) : null;
        this.storeUri = embedded == null ? String.valueOf(store) : embedded.uri();
        this.client = MongoClients.create(storeUri);
    }

    String brokerUri() {
        return broker;
    }

    String storeUri() {
        return storeUri;
    }

    boolean isEmbedded() {
        return embedded != null;
    }

    MongoDatabase newDatabase() {
        return client.getDatabase("bench-" + UUID.randomUUID())
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    ConnectionFactory factory() {
        ConnectionFactory factory = new ConnectionFactory();
        try {
            factory.setUri(broker);
        } catch (URISyntaxException | GeneralSecurityException e) {
            throw new IllegalStateException("RABBITMQ_URI: " + e.getMessage(), e);
        }
        factory.setAutomaticRecoveryEnabled(false);
        return factory;
    }

    static Topology topology() {
        return new Topology(new Catalogue(JsonMapper.shared()), "bench");
    }

    /** Declares the queues that there are in production, and empties them. */
    void clearQueues() throws Exception {
        try (Connection connection = factory().newConnection();
                Channel channel = connection.createChannel()) {
            topology().declare(channel);
            for (String service : new Catalogue(JsonMapper.shared()).consumersOf(EventsBenchmark.TYPE)) {
                channel.queuePurge(Topology.queue(service));
            }
        }
    }

    @Override
    public void close() {
        client.close();
        if (embedded != null) {
            embedded.close();
        }
    }
}
