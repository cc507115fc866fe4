package org.ecobureau.platform.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.bson.Document;
import org.ecobureau.platform.store.Sightings;

/**
 * Which shards this instance relays; every instance of a service takes its share. An aid for order and efficiency, not
 * a safety condition: two owners at once cause duplicates, nothing worse.
 *
 * <p>An instance shows that it lives by a beat that it raises, and is gone for another one when that has seen the same
 * beat for a whole term on its own watch. So no clock, ahead or behind, takes a lease away or holds one for longer. The
 * term is that of the one who beats, which its documents tell: instances may be set differently.
 */
final class ShardLeases {

    static final String LEASES = "relay_leases";
    static final String INSTANCES = "relay_instances";

    private static final String NOBODY = "";
    private static final String OWNER = "owner";
    private static final String BEAT = "beat";
    private static final String TERM = "term";

    /** Beats within a term: so many as may come late together before the instance is taken for dead. */
    private static final int BEATS = 4;

    /** That of documents which do not tell. */
    private static final Duration UNTOLD_TERM = Duration.ofSeconds(10);

    private final MongoCollection<Document> leases;
    private final MongoCollection<Document> instances;
    private final Duration term;
    private final LongSupplier nanos;
    private final Sightings leaseBeats;
    private final Sightings instanceBeats;
    private final String owner = UUID.randomUUID().toString();
    private volatile Set<Integer> held = Set.of();
    private volatile long heldUntil;
    private Set<Integer> leaving = Set.of();
    private long beat;
    private boolean prepared;

    /** @param nanos such as {@link System#nanoTime} */
    ShardLeases(MongoDatabase database, Duration term, LongSupplier nanos) {
        this.term = term;
        this.leases = database.getCollection(LEASES);
        this.instances = database.getCollection(INSTANCES);
        this.nanos = nanos;
        this.leaseBeats = new Sightings(nanos);
        this.instanceBeats = new Sightings(nanos);
    }

    /** How often it is to be renewed. */
    Duration beatEvery() {
        return term.dividedBy(BEATS);
    }

    /** The shards whose lease has not run out. */
    Set<Integer> held() {
        Set<Integer> present = held;
        return present.isEmpty() || nanos.getAsLong() - heldUntil >= 0 ? Set.of() : present;
    }

    boolean isHeld(int shard) {
        return held().contains(shard);
    }

    /** Renews what is held, takes what is free up to the fair share, gives up what is beyond it. */
    void renew() {
        prepare();
        long begun = nanos.getAsLong();
        beat++;
        instances.replaceOne(
                eq("_id", owner),
                new Document("_id", owner).append(BEAT, beat).append(TERM, term.toMillis()),
                new ReplaceOptions().upsert(true));
        // What was given up a term's part ago is not worked on any more: another instance may have it.
        leases.updateMany(and(eq(OWNER, owner), in("_id", leaving)), Updates.set(OWNER, NOBODY));
        leases.updateMany(eq(OWNER, owner), Updates.set(BEAT, beat));
        int share = shareOf(alive());
        List<Integer> mine = take(share);
        leaving = Set.copyOf(mine.subList(Math.min(share, mine.size()), mine.size()));
        heldUntil = begun + term.toNanos();
        held = Set.copyOf(mine.subList(0, Math.min(share, mine.size())));
    }

    private static int shareOf(int instancesAlive) {
        return (Due.SHARDS + instancesAlive - 1) / instancesAlive;
    }

    /** How many instances there are, this one among them. */
    private int alive() {
        int alive = 1;
        for (Document instance : instances.find().into(new ArrayList<>())) {
            String id = instance.getString("_id");
            Long seen = instance.getLong(BEAT);
            if (id.equals(owner)) {
                continue;
            }
            if (instanceBeats.unchanged(id, seen).compareTo(termOf(instance)) < 0) {
                alive++;
            } else {
                instances.deleteOne(and(eq("_id", id), eq(BEAT, seen)));
                instanceBeats.forget(id);
            }
        }
        return alive;
    }

    private static Duration termOf(Document document) {
        Long told = document.getLong(TERM);
        return told == null ? UNTOLD_TERM : Duration.ofMillis(told);
    }

    /** The longest term of those that may think that they hold a lease; an instance is there before it takes one. */
    static Duration longestTerm(MongoDatabase database) {
        Duration longest = Duration.ZERO;
        for (Document instance : database.getCollection(INSTANCES).find()) {
            Duration told = termOf(instance);
            longest = told.compareTo(longest) > 0 ? told : longest;
        }
        return longest;
    }

    /** What is ours already, all of it, and as much of what is free as makes up the share. */
    private List<Integer> take(int share) {
        List<Integer> mine = new ArrayList<>();
        List<Document> free = new ArrayList<>();
        for (Document lease : leases.find().sort(new Document("_id", 1)).into(new ArrayList<>())) {
            Duration unchanged =
                    leaseBeats.unchanged(lease.getInteger("_id"), List.of(lease.getString(OWNER), lease.getLong(BEAT)));
            if (lease.getString(OWNER).equals(owner)) {
                mine.add(lease.getInteger("_id"));
            } else if (lease.getString(OWNER).equals(NOBODY) || unchanged.compareTo(termOf(lease)) >= 0) {
                free.add(lease);
            }
        }
        for (Document lease : free) {
            if (mine.size() < share && takes(lease)) {
                mine.add(lease.getInteger("_id"));
            }
        }
        return mine;
    }

    /** Unless its owner, or somebody else, was quicker. */
    private boolean takes(Document lease) {
        return leases.updateOne(
                                and(
                                        eq("_id", lease.getInteger("_id")),
                                        eq(OWNER, lease.getString(OWNER)),
                                        eq(BEAT, lease.getLong(BEAT))),
                                Updates.combine(
                                        Updates.set(OWNER, owner),
                                        Updates.set(BEAT, beat),
                                        Updates.set(TERM, term.toMillis()),
                                        Updates.inc("epoch", 1)))
                        .getModifiedCount()
                == 1;
    }

    private void prepare() {
        if (!prepared) {
            prepare(leases);
            prepared = true;
        }
    }

    /** Makes the leases of all shards where they are missing. */
    static void prepare(MongoCollection<Document> leases) {
        Inserts.missing(
                leases,
                IntStream.range(0, Due.SHARDS)
                        .mapToObj(shard -> new Document("_id", shard)
                                .append(OWNER, NOBODY)
                                .append(BEAT, 0L)
                                .append("epoch", 0))
                        .toList());
    }

    /** Lets other instances go on at once. */
    void release() {
        held = Set.of();
        leases.updateMany(eq(OWNER, owner), Updates.set(OWNER, NOBODY));
        instances.deleteOne(eq("_id", owner));
    }
}
