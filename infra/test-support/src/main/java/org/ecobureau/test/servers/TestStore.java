package org.ecobureau.test.servers;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.ecobureau.embedded.EmbeddedStore;
import org.springframework.boot.SpringApplication;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * The document store of this test run: the one at {@code MONGODB_URI}, else a container where Docker has the image
 * already, else the embedded one. Starts at first use, ends with the JVM.
 */
public final class TestStore {

    /** As in docker-compose.yml. */
    public static final String IMAGE = "mongo:8.0.13";

    private static final String EMBEDDED = "embedded store";

    private static final class Started {
        private static final TestStore INSTANCE = start();
    }

    private final String name;
    private final String uri;
    private final Queue<String> databases = new ConcurrentLinkedQueue<>();

    private TestStore(String name, String uri) {
        this.name = name;
        this.uri = uri;
    }

    public static TestStore current() {
        return Started.INSTANCE;
    }

    private static TestStore start() {
        String given = System.getenv("MONGODB_URI");
        if (given != null && !given.isBlank()) {
            TestStore store = new TestStore("MongoDB at MONGODB_URI", given);
            Runtime.getRuntime().addShutdownHook(new Thread(store::dropDatabases));
            return store;
        }
        if (LocalImages.ofThisMachine().contain(IMAGE)) {
            MongoDBContainer container = new MongoDBContainer(IMAGE);
            container.start();
            SpringApplication.getShutdownHandlers().add(container::stop);
            return new TestStore(IMAGE, container.getConnectionString());
        }
        EmbeddedStore embedded = EmbeddedStore.inMemory();
        // After the applications, which would wait for it.
        SpringApplication.getShutdownHandlers().add(embedded::close);
        return new TestStore(EMBEDDED, embedded.uri());
    }

    /** The address, without a database. */
    public String uri() {
        return uri;
    }

    /** The name of a database that nothing else uses; it is gone after the run. */
    public String newDatabase() {
        String database = "test-" + UUID.randomUUID();
        databases.add(database);
        return database;
    }

    private void dropDatabases() {
        try (MongoClient client = MongoClients.create(uri)) {
            databases.forEach(database -> client.getDatabase(database).drop());
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
