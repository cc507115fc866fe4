package org.ecobureau.platform.migration;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has each migration made by one instance, while the others wait. The claim on a migration runs out a while after its
 * instance has ended, so that one that was killed is made by the next.
 */
public final class Migrations {

    public static final String COLLECTION = "migrations";

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final String DONE = "done";
    private static final String UNTIL = "until";
    private static final String OWNER = "owner";

    private final MongoDatabase database;
    private final MongoCollection<Document> known;
    private final Clock clock;
    private final Duration term;
    private final String owner = UUID.randomUUID().toString();

    /** @param term after which a claim that is not renewed runs out */
    public Migrations(MongoDatabase database, Clock clock, Duration term) {
        this.database = database;
        this.known = database.getCollection(COLLECTION);
        this.clock = clock;
        this.term = term;
    }

    /** Returns when all of them are made, by whichever instance. */
    public void make(List<Migration> migrations) {
        migrations.stream().sorted(Comparator.comparing(Migration::name)).forEach(this::make);
    }

    private void make(Migration migration) {
        insert(migration.name());
        while (!isDone(migration.name())) {
            if (claim(migration.name())) {
                apply(migration);
                return;
            }
            pause();
        }
    }

    private void apply(Migration migration) {
        LOG.info("Migration {} begins", migration.name());
        ScheduledExecutorService renewal = Executors.newSingleThreadScheduledExecutor();
        try {
            renewal.scheduleWithFixedDelay(
                    () -> renew(migration.name()), term.toMillis() / 3, term.toMillis() / 3, TimeUnit.MILLISECONDS);
            migration.apply(database);
        } finally {
            renewal.shutdownNow();
        }
        known.updateOne(
                eq("_id", migration.name()),
                Updates.combine(Updates.set(DONE, Date.from(clock.instant())), Updates.unset(UNTIL)));
        LOG.info("Migration {} is made", migration.name());
    }

    private void insert(String name) {
        try {
            known.insertOne(new Document("_id", name).append(UNTIL, new Date(0)));
        } catch (MongoWriteException there) {
            if (there.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw there;
            }
        }
    }

    private boolean isDone(String name) {
        return known.countDocuments(and(eq("_id", name), ne(DONE, null))) == 1;
    }

    private boolean claim(String name) {
        Instant now = clock.instant();
        return known.updateOne(
                                and(eq("_id", name), eq(DONE, null), lt(UNTIL, Date.from(now))),
                                Updates.combine(
                                        Updates.set(OWNER, owner), Updates.set(UNTIL, Date.from(now.plus(term)))))
                        .getModifiedCount()
                == 1;
    }

    private void renew(String name) {
        known.updateOne(
                and(eq("_id", name), eq(OWNER, owner), eq(DONE, null)),
                Updates.set(UNTIL, Date.from(clock.instant().plus(term))));
    }

    private void pause() {
        try {
            Thread.sleep(Math.min(500, term.toMillis() / 10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while another instance migrates", e);
        }
    }
}
