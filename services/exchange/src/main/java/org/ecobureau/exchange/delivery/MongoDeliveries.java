package org.ecobureau.exchange.delivery;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.ecobureau.exchange.webhook.WebhookAnswer;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.KeysetPager;
import org.ecobureau.platform.page.Order;
import org.ecobureau.platform.page.PageArguments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class MongoDeliveries implements Deliveries {

    private static final int ATTEMPTS = 20;

    /** The log is cut back after so many notes, which may thus stand above the limit. */
    private static final int CUT_EVERY = 50;

    private static final Order LATEST_FIRST = new Order("LAST_AT", "lastAt", false);

    private final MongoCollection<Document> deliveries;
    private final KeysetPager<EventDeliveryView> pager;
    private final DeliverySettings settings;
    private final AtomicInteger notes = new AtomicInteger();

    MongoDeliveries(MongoDatabase database, DeliverySettings settings) {
        this.deliveries = database.getCollection("deliveries");
        this.pager = new KeysetPager<>(deliveries, MongoDeliveries::view);
        this.settings = settings;
        deliveries.createIndex(Indexes.ascending("subscription", "lastAt", "_id"), new IndexOptions().name("latest"));
        deliveries.createIndex(
                Indexes.ascending("subscription", "status", "lastAt", "_id"), new IndexOptions().name("by_status"));
    }

    @Override
    public EventDeliveryView note(
            String subscription,
            String message,
            @Nullable String event,
            String type,
            WebhookAnswer answer,
            Instant at) {
        Document attempt = new Document("at", Date.from(at))
                .append("status", answer.status())
                .append("error", answer.error())
                .append("durationMs", (int) answer.duration().toMillis());
        Document noted = deliveries.findOneAndUpdate(
                eq("_id", subscription + "/" + message),
                combine(
                        set("subscription", subscription),
                        set("event", event),
                        set("type", type),
                        set("status", (answer.taken() ? DeliveryStatus.DELIVERED : DeliveryStatus.FAILED).name()),
                        set("lastAt", Date.from(at)),
                        pushEach("attempts", List.of(attempt), new PushOptions().slice(-ATTEMPTS))),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        if (notes.incrementAndGet() % CUT_EVERY == 0) {
            cut(subscription);
        }
        return view(Objects.requireNonNull(noted));
    }

    private void cut(String subscription) {
        Document last = deliveries
                .find(eq("subscription", subscription))
                .sort(descending("lastAt"))
                .skip(settings.kept() - 1)
                .limit(1)
                .first();
        if (last != null) {
            deliveries.deleteMany(and(eq("subscription", subscription), lt("lastAt", last.getDate("lastAt"))));
        }
    }

    @Override
    public Connection<EventDeliveryView> list(
            String subscription, @Nullable DeliveryStatus status, PageArguments page) {
        Bson ofSubscription = eq("subscription", subscription);
        return pager.page(
                status == null ? ofSubscription : and(ofSubscription, eq("status", status.name())), LATEST_FIRST, page);
    }

    private static EventDeliveryView view(Document document) {
        return new EventDeliveryView(
                document.getString("_id"),
                document.getString("event"),
                document.getString("type"),
                DeliveryStatus.valueOf(document.getString("status")),
                document.getList("attempts", Document.class).stream()
                        .map(attempt -> new EventDeliveryView.Attempt(
                                attempt.getDate("at").toInstant(),
                                attempt.getInteger("status"),
                                attempt.getString("error"),
                                attempt.getInteger("durationMs")))
                        .toList(),
                document.getDate("lastAt").toInstant());
    }
}
