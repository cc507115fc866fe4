package org.ecobureau.platform.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;

/**
 * Which of a service's instances relays. An aid for order and efficiency, not a safety condition: two owners at once
 * cause duplicates, nothing worse.
 */
final class RelayLease {

    static final Duration TERM = Duration.ofSeconds(15);
    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<Document> leases;
    private final Clock clock;
    private final String owner = UUID.randomUUID().toString();
    private Instant renewAt = Instant.MIN;

    RelayLease(MongoCollection<Document> leases, Clock clock) {
        this.leases = leases;
        this.clock = clock;
    }

    /** Whether this instance holds the lease, taken or renewed where due. */
    boolean isHeld() {
        Instant now = clock.instant();
        if (now.isBefore(renewAt)) {
            return true;
        }
        try {
            leases.findOneAndUpdate(
                    and(eq("_id", "relay"), or(eq("owner", owner), lt("until", Date.from(now)))),
                    Updates.combine(
                            Updates.set("owner", owner),
                            Updates.set("until", Date.from(now.plus(TERM))),
                            Updates.inc("epoch", 1)),
                    new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        } catch (MongoCommandException | MongoWriteException somebodyElses) {
            if (somebodyElses.getCode() != DUPLICATE_KEY) {
                throw somebodyElses;
            }
            return false;
        }
        renewAt = now.plus(TERM.dividedBy(3));
        return true;
    }

    /** Lets another instance go on at once. */
    void release() {
        renewAt = Instant.MIN;
        leases.updateOne(and(eq("_id", "relay"), eq("owner", owner)), Updates.set("until", new Date(0)));
    }
}
