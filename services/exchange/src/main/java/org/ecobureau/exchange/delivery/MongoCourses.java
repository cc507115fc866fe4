package org.ecobureau.exchange.delivery;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.ecobureau.platform.store.Sightings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Repository;

@Repository
class MongoCourses implements Courses {

    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<Document> courses;
    private final DeliverySettings settings;
    private final String owner = UUID.randomUUID().toString();
    private final Sightings leases;

    @Autowired
    MongoCourses(MongoDatabase database, DeliverySettings settings) {
        this(database, settings, System::nanoTime);
    }

    MongoCourses(MongoDatabase database, DeliverySettings settings, LongSupplier nanos) {
        this.courses = database.getCollection("courses");
        this.settings = settings;
        this.leases = new Sightings(nanos);
    }

    @Override
    public Optional<Course> take(String id, long start, Instant now) {
        Date moment = Date.from(now);
        try {
            Document taken = courses.findOneAndUpdate(
                    and(eq("_id", id), lte("notBefore", moment), or(eq("owner", owner), lte("until", moment))),
                    combine(
                            set("owner", owner),
                            set("until", until(now)),
                            setOnInsert("notBefore", new Date(0)),
                            setOnInsert("position", start),
                            setOnInsert("failures", 0)),
                    new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
            return Optional.ofNullable(taken).map(MongoCourses::course);
        } catch (MongoCommandException | MongoWriteException notNow) {
            if (notNow.getCode() != DUPLICATE_KEY) {
                throw notNow;
            }
            return takeFromDead(id, now);
        }
    }

    /** A lease by a clock that is ahead does not run out; its owner is gone when it has stood still for a whole term. */
    private Optional<Course> takeFromDead(String id, Instant now) {
        Document present = courses.find(and(eq("_id", id), lte("notBefore", Date.from(now))))
                .projection(include("owner", "until"))
                .first();
        if (present == null || leases.unchanged(id, present).compareTo(settings.lease()) < 0) {
            return Optional.empty();
        }
        Document taken = courses.findOneAndUpdate(
                and(eq("_id", id), eq("owner", present.getString("owner")), eq("until", present.getDate("until"))),
                combine(set("owner", owner), set("until", until(now))),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(taken).map(MongoCourses::course);
    }

    @Override
    public boolean advance(String id, long position, Instant now) {
        return courses.updateOne(
                                and(eq("_id", id), eq("owner", owner)),
                                combine(
                                        set("position", position),
                                        set("until", until(now)),
                                        set("failures", 0),
                                        set("failingSince", null)))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void fail(Course course, Instant now, Instant notBefore) {
        Instant since = course.failingSince();
        courses.updateOne(
                and(eq("_id", course.id()), eq("owner", owner)),
                combine(
                        set("failures", course.failures() + 1),
                        set("failingSince", Date.from(since == null ? now : since)),
                        set("notBefore", Date.from(notBefore)),
                        set("until", new Date(0))));
    }

    @Override
    public void forgive(String id) {
        courses.updateOne(
                eq("_id", id), combine(set("failures", 0), set("failingSince", null), set("notBefore", new Date(0))));
    }

    @Override
    public void release(String id) {
        courses.updateOne(and(eq("_id", id), eq("owner", owner)), set("until", new Date(0)));
    }

    @Override
    public void releaseAll() {
        Date over = new Date(0);
        courses.updateMany(and(eq("owner", owner), gt("until", over)), set("until", over));
    }

    private Date until(Instant now) {
        return Date.from(now.plus(settings.lease()));
    }

    private static Course course(Document document) {
        Date since = document.getDate("failingSince");
        return new Course(
                document.getString("_id"),
                document.getLong("position"),
                document.getInteger("failures"),
                since == null ? null : since.toInstant());
    }
}
