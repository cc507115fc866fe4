package org.ecobureau.platform.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;

/**
 * Which shards this instance relays; every instance of a service takes its share. An aid for order and efficiency, not
 * a safety condition: two owners at once cause duplicates, nothing worse.
 */
final class ShardLeases {

    static final Duration TERM = Duration.ofSeconds(15);

    private static final String OWNER = "owner";
    private static final String UNTIL = "until";

    private final MongoCollection<Document> leases;
    private final MongoCollection<Document> instances;
    private final Clock clock;
    private final String owner = UUID.randomUUID().toString();
    private volatile Set<Integer> held = Set.of();
    private volatile Instant heldUntil = Instant.MIN;
    private Set<Integer> leaving = Set.of();
    private boolean prepared;

    ShardLeases(MongoDatabase database, Clock clock) {
        this.leases = database.getCollection("relay_shards");
        this.instances = database.getCollection("relay_instances");
        this.clock = clock;
    }

    /** The shards whose lease has not run out. */
    Set<Integer> held() {
        return clock.instant().isBefore(heldUntil) ? held : Set.of();
    }

    boolean isHeld(int shard) {
        return held().contains(shard);
    }

    /** Renews what is held, takes what is free up to the fair share, gives up what is beyond it. */
    void renew() {
        prepare();
        Instant now = clock.instant();
        Instant until = now.plus(TERM);
        instances.replaceOne(
                eq("_id", owner),
                new Document("_id", owner).append(UNTIL, Date.from(until)),
                new ReplaceOptions().upsert(true));
        instances.deleteMany(lt(UNTIL, Date.from(now.minus(TERM))));
        long alive = Math.max(1, instances.countDocuments(gte(UNTIL, Date.from(now))));
        int share = (int) ((Due.SHARDS + alive - 1) / alive);

        // What was given up a term's part ago is not worked on any more: another instance may have it.
        leases.updateMany(and(eq(OWNER, owner), in("_id", leaving)), Updates.set(UNTIL, new Date(0)));
        leases.updateMany(and(eq(OWNER, owner), gte(UNTIL, Date.from(now))), Updates.set(UNTIL, Date.from(until)));
        List<Integer> mine = new ArrayList<>();
        leases.find(and(eq(OWNER, owner), gte(UNTIL, Date.from(now))))
                .forEach(lease -> mine.add(lease.getInteger("_id")));
        if (mine.size() < share) {
            take(mine, share, now, until);
        }
        Collections.sort(mine);
        leaving = mine.size() > share ? Set.copyOf(mine.subList(share, mine.size())) : Set.of();
        held = Set.copyOf(mine.subList(0, Math.min(share, mine.size())));
        heldUntil = until;
    }

    private void take(List<Integer> mine, int share, Instant now, Instant until) {
        List<Integer> free = new ArrayList<>();
        leases.find(lt(UNTIL, Date.from(now))).forEach(lease -> free.add(lease.getInteger("_id")));
        for (int shard : free) {
            if (mine.size() == share) {
                return;
            }
            boolean taken = leases.updateOne(
                                    and(eq("_id", shard), lt(UNTIL, Date.from(now))),
                                    Updates.combine(
                                            Updates.set(OWNER, owner),
                                            Updates.set(UNTIL, Date.from(until)),
                                            Updates.inc("epoch", 1)))
                            .getModifiedCount()
                    == 1;
            if (taken) {
                mine.add(shard);
            }
        }
    }

    private void prepare() {
        if (prepared) {
            return;
        }
        Inserts.missing(
                leases,
                IntStream.range(0, Due.SHARDS)
                        .mapToObj(shard -> new Document("_id", shard)
                                .append(OWNER, "")
                                .append(UNTIL, new Date(0))
                                .append("epoch", 0))
                        .toList());
        prepared = true;
    }

    /** Lets other instances go on at once. */
    void release() {
        held = Set.of();
        leases.updateMany(eq(OWNER, owner), Updates.set(UNTIL, new Date(0)));
        instances.deleteOne(eq("_id", owner));
    }
}
