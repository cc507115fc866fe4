package org.ecobureau.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.bson.Document;
import org.ecobureau.test.servers.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MigrationsIT {

    private static final Duration TERM = Duration.ofSeconds(1);

    private final MongoClient client = MongoClients.create(TestStore.current().uri());
    private final MongoDatabase database =
            client.getDatabase(TestStore.current().newDatabase());
    private final List<String> made = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void eachIsMadeOnceInTheOrderOfTheNames() {
        List<Migration> migrations = List.of(migration("b", made::add), migration("a", made::add));

        instance().make(migrations);
        instance().make(migrations);

        assertThat(made).containsExactly("a", "b");
    }

    @Test
    void instancesThatStartTogetherMakeItOnceAndAllWaitForIt() throws Exception {
        database.getCollection("records").insertOne(new Document("_id", 1).append("count", 0));
        Migration migration = migration("count", name -> {
            made.add(name);
            database.getCollection("records")
                    .updateOne(new Document("_id", 1), new Document("$inc", new Document("count", 1)));
        });

        List<Integer> seen = together(4, () -> {
            instance().make(List.of(migration));
            return database.getCollection("records").find().first().getInteger("count");
        });

        assertThat(made).containsExactly("count");
        assertThat(seen).containsOnly(1);
    }

    @Test
    void oneThatBrokeOffIsMadeByTheNextInstance() {
        Migration breaking = migration("a", name -> {
            throw new IllegalStateException("killed");
        });
        assertThatIllegalStateException().isThrownBy(() -> instance().make(List.of(breaking)));

        instance().make(List.of(migration("a", made::add)));

        assertThat(made).containsExactly("a");
    }

    private Migrations instance() {
        return new Migrations(database, Clock.systemUTC(), TERM);
    }

    private static Migration migration(String name, Consumer<String> work) {
        return new Migration() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void apply(MongoDatabase database) {
                work.accept(name);
            }
        };
    }

    private static <T> List<T> together(int count, Callable<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(Collections.nCopies(count, work))) {
                results.add(each.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
