package org.ecobureau.embedded;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;

/** Documents, queries, sort orders and updates over few fields and few values, so that much of it meets. */
final class RandomDocuments {

    private static final List<String> FIELDS = List.of("a", "b", "c.x", "tags", "items.k", "date", "amount", "rare");
    /** Fields that hold no arrays; the store has no order for arrays in arrays. */
    private static final List<String> SINGLE = List.of("a", "b", "c.x", "date", "amount", "rare");

    private final Random random;

    RandomDocuments(long seed) {
        this.random = new Random(seed);
    }

    /** The indexes on which the queries are meant to be answered. */
    static void createIndexes(MongoCollection<Document> collection) {
        collection.createIndex(Indexes.ascending("a"));
        collection.createIndex(Indexes.compoundIndex(Indexes.ascending("a"), Indexes.descending("b")));
        collection.createIndex(Indexes.compoundIndex(Indexes.ascending("c.x"), Indexes.ascending("date")));
        collection.createIndex(Indexes.ascending("tags"));
        collection.createIndex(Indexes.compoundIndex(Indexes.ascending("items.k"), Indexes.ascending("b")));
        collection.createIndex(Indexes.descending("date"));
        collection.createIndex(Indexes.ascending("amount"));
        collection.createIndex(Indexes.ascending("rare"), new IndexOptions().sparse(true));
        collection.createIndex(Indexes.compoundIndex(Indexes.ascending("b"), Indexes.ascending("_id")));
    }

    Document document(int id) {
        Document document = new Document("_id", "%04d".formatted(id));
        maybe(document, "a", this::mixed);
        maybe(document, "b", this::number);
        maybe(document, "date", this::date);
        maybe(document, "amount", this::amount);
        maybe(document, "tags", this::tags);
        maybe(document, "items", this::items);
        if (random.nextInt(4) > 0) {
            document.append("c", random.nextInt(8) == 0 ? mixed() : new Document("x", mixed()));
        }
        if (random.nextInt(5) == 0) {
            document.append("rare", random.nextInt(6) == 0 ? null : number());
        }
        return document;
    }

    Document query() {
        return query(2);
    }

    private Document query(int depth) {
        return switch (random.nextInt(depth > 0 ? 10 : 7)) {
            case 7 -> new Document("$and", List.of(query(depth - 1), query(depth - 1)));
            case 8 -> new Document("$or", List.of(query(depth - 1), query(depth - 1)));
            case 9 -> new Document(query(depth - 1)).append("rare", new Document("$exists", random.nextBoolean()));
            case 6 -> new Document("items", new Document("$elemMatch", new Document("k", condition())));
            case 5 -> new Document("_id", new Document("$gte", id()));
            case 4 -> new Document("a", condition()).append("b", condition());
            default -> new Document(pick(FIELDS), condition());
        };
    }

    private Object condition() {
        return switch (random.nextInt(8)) {
            case 0 -> new Document("$gt", value());
            case 1 -> new Document("$gte", value()).append("$lt", value());
            case 2 -> new Document("$lte", value());
            case 3 -> new Document("$in", Arrays.asList(value(), value(), value()));
            case 4 -> new Document("$ne", value());
            case 5 -> new Document("$eq", value());
            case 6 -> value();
            default -> random.nextBoolean() ? null : value();
        };
    }

    /** A total order, because the store is free where documents are equal. */
    Document order() {
        Document order = new Document();
        int direction = random.nextBoolean() ? 1 : -1;
        for (int i = random.nextInt(3); i > 0; i--) {
            order.append(pick(SINGLE), random.nextInt(4) == 0 ? -direction : direction);
        }
        return order.append("_id", direction);
    }

    Document update() {
        return switch (random.nextInt(7)) {
            case 0 -> new Document("$unset", new Document(pick(SINGLE), ""));
            case 1 -> new Document("$set", new Document("tags", tags()));
            case 2 -> new Document("$set", new Document("items", items()).append("date", date()));
            case 3 -> new Document("$set", new Document("rare", number()));
            case 4 -> new Document("$set", new Document("a", mixed()).append("amount", amount()));
            case 5 -> new Document("$set", new Document("c", new Document("x", mixed())));
            default -> new Document("$set", new Document("b", number()));
        };
    }

    String id() {
        return "%04d".formatted(random.nextInt(150));
    }

    int number(int bound) {
        return random.nextInt(bound);
    }

    private Object value() {
        return switch (random.nextInt(5)) {
            case 0 -> number();
            case 1 -> date();
            case 2 -> amount();
            default -> mixed();
        };
    }

    private Object mixed() {
        return switch (random.nextInt(9)) {
            case 0 -> text();
            case 1 -> random.nextBoolean();
            case 2 -> new ObjectId(random.nextInt(3), 0);
            case 3 -> date();
            case 4 -> null;
            case 5 -> amount();
            default -> number();
        };
    }

    private Object number() {
        int value = random.nextInt(6);
        return switch (random.nextInt(6)) {
            case 0 -> (long) value;
            case 1 -> value + 0.5;
            case 2 -> (double) value;
            case 3 -> (1L << 53) + value;
            default -> value;
        };
    }

    private Object text() {
        return "t" + random.nextInt(4);
    }

    private Object amount() {
        return new Decimal128(new BigDecimal(random.nextInt(12)).movePointLeft(random.nextInt(3)));
    }

    private Object date() {
        return new Date(1_600_000_000_000L + random.nextInt(5) * 86_400_000L);
    }

    private List<Object> tags() {
        List<Object> tags = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            tags.add(random.nextInt(8) == 0 ? Arrays.asList(number(), null) : mixed());
        }
        return tags;
    }

    private Object items() {
        List<Object> items = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            items.add(
                    switch (random.nextInt(6)) {
                        case 0 -> number();
                        case 1 -> new Document("other", 1);
                        case 2 -> new Document("k", List.of(text(), number()));
                        default -> new Document("k", mixed());
                    });
        }
        return items;
    }

    private void maybe(Document document, String field, Supplier<Object> value) {
        if (random.nextInt(4) > 0) {
            document.append(field, value.get());
        }
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
