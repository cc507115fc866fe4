package org.ecobureau.platform.inbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.KeysetPager;
import org.ecobureau.platform.page.Order;
import org.ecobureau.platform.page.PageArguments;
import org.jspecify.annotations.Nullable;

/** Messages that no handler could take, parked in the store with the reason; what was decided about them stays. */
public final class DeadLetters {

    private static final Order NEWEST_FIRST = new Order("PARKED_AT", "parkedAt", false);

    private final MongoCollection<Document> parked;
    private final KeysetPager<DeadLetter> pager;
    private final Clock clock;

    DeadLetters(MongoDatabase database, Clock clock) {
        this.parked = database.getCollection("dead_letters");
        this.pager = new KeysetPager<>(parked, DeadLetter::read);
        this.clock = clock;
        parked.createIndex(Indexes.descending("parkedAt", "_id"));
        parked.createIndex(Indexes.compoundIndex(Indexes.ascending("state"), Indexes.descending("parkedAt", "_id")));
    }

    /** Parks a message; one that comes again takes its own place and waits for a new decision. */
    void park(String id, String type, String message, int attempts, Throwable reason) {
        parked.updateOne(
                eq("_id", id),
                Updates.combine(
                        Updates.set("type", type),
                        Updates.set("message", message),
                        Updates.set("attempts", attempts),
                        Updates.set("reason", reason.toString()),
                        Updates.set("parkedAt", Date.from(clock.instant())),
                        Updates.set("state", DeadLetterState.PARKED.name())),
                new UpdateOptions().upsert(true));
    }

    /** A page, newest first. */
    public Connection<DeadLetter> page(DeadLetterFilter filter, PageArguments page) {
        return pager.page(filter.toBson(), NEWEST_FIRST, page);
    }

    public Optional<DeadLetter> find(String id) {
        return Optional.ofNullable(parked.find(eq("_id", id)).first()).map(DeadLetter::read);
    }

    /** Those that match, in the order in which they were parked, so that a replay keeps it. */
    public List<DeadLetter> oldestFirst(DeadLetterFilter filter, int limit) {
        return parked.find(filter.toBson())
                .sort(Sorts.ascending("parkedAt", "_id"))
                .limit(limit)
                .map(DeadLetter::read)
                .into(new ArrayList<>());
    }

    /** Notes a decision about a letter that waits for one; nothing where another one was quicker. */
    public void decide(String id, DeadLetterState state, String by, @Nullable String grounds) {
        parked.updateOne(
                and(eq("_id", id), eq("state", DeadLetterState.PARKED.name())),
                Updates.combine(
                        Updates.set("state", state.name()),
                        Updates.push(
                                "decisions",
                                new Document("state", state.name())
                                        .append("by", by)
                                        .append("at", Date.from(clock.instant()))
                                        .append("grounds", grounds))));
    }

    /** How many wait for a decision. */
    public long waiting() {
        return parked.countDocuments(eq("state", DeadLetterState.PARKED.name()));
    }
}
