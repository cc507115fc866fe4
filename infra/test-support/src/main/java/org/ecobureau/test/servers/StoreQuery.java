package org.ecobureau.test.servers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.DecoderContext;

/**
 * What a command asks of a collection's indexes.
 *
 * @param filter the conditions that lead to the documents
 * @param sort the order in which they are wanted; empty where none is
 * @param command as it was sent, without what belongs to the connection
 */
record StoreQuery(String collection, BsonDocument filter, BsonDocument sort, BsonDocument command) {

    /** Of the session, the transaction and its promises. */
    private static final Set<String> OF_CONNECTION =
            Set.of("lsid", "txnNumber", "startTransaction", "autocommit", "readConcern", "writeConcern");

    private static final Set<String> READING =
            Set.of("find", "count", "distinct", "findAndModify", "aggregate", "update", "delete");

    /** The queries of a command; none for one that reads no collection. */
    static List<StoreQuery> of(String name, BsonDocument shown) {
        BsonValue target = shown.get(name);
        if (target == null || !target.isString() || !READING.contains(name)) {
            return List.of();
        }
        String collection = target.asString().getValue();
        BsonDocument sent = withoutConnection(shown);
        return switch (name) {
            case "find" -> List.of(query(collection, sent, document(sent, "filter"), document(sent, "sort")));
            // A count of everything is answered without looking.
            case "count" ->
                document(sent, "query").isEmpty()
                        ? List.of()
                        : List.of(query(collection, sent, document(sent, "query"), new BsonDocument()));
            case "distinct" -> List.of(query(collection, sent, document(sent, "query"), new BsonDocument()));
            case "findAndModify" -> List.of(query(collection, sent, document(sent, "query"), document(sent, "sort")));
            case "aggregate" -> List.of(ofPipeline(collection, sent, sent.getArray("pipeline")));
            case "update" -> each(collection, sent, "updates");
            default -> each(collection, sent, "deletes");
        };
    }

    private static StoreQuery query(String collection, BsonDocument command, BsonDocument filter, BsonDocument sort) {
        return new StoreQuery(collection, filter, sort, command);
    }

    /** A query for each statement, with a command of it alone: more are not explained at once. */
    private static List<StoreQuery> each(String collection, BsonDocument command, String statements) {
        return command.getArray(statements).stream()
                .map(statement -> query(
                        collection,
                        command.clone().append(statements, new BsonArray(List.of(statement))),
                        document(statement.asDocument(), "q"),
                        new BsonDocument()))
                .toList();
    }

    private static StoreQuery ofPipeline(String collection, BsonDocument command, BsonArray stages) {
        BsonDocument filter = new BsonDocument();
        for (BsonValue value : stages) {
            BsonDocument stage = value.asDocument();
            if (stage.containsKey("$match")) {
                BsonDocument match = stage.getDocument("$match");
                filter = filter.isEmpty() ? match : new BsonDocument("$and", new BsonArray(List.of(filter, match)));
            } else {
                return query(collection, command, filter, document(stage, "$sort"));
            }
        }
        return query(collection, command, filter, new BsonDocument());
    }

    private static BsonDocument document(BsonDocument in, String name) {
        BsonValue value = in.get(name);
        return value != null && value.isDocument() ? value.asDocument() : new BsonDocument();
    }

    private static BsonDocument withoutConnection(BsonDocument sent) {
        // Read anew, since what the driver shows is its buffer, which it takes back.
        BsonDocument command = new BsonDocumentCodec()
                .decode(new BsonDocumentReader(sent), DecoderContext.builder().build());
        command.keySet().removeIf(key -> key.startsWith("$") || OF_CONNECTION.contains(key));
        return command;
    }

    /** The same for all queries that differ in their values only. */
    String shape() {
        return collection + " " + shape(filter) + " " + sort.toJson();
    }

    private static BsonValue shape(BsonValue value) {
        if (value.isDocument()) {
            BsonDocument shape = new BsonDocument();
            value.asDocument().forEach((key, inner) -> shape.append(key, shape(inner)));
            return shape;
        }
        if (value.isArray()) {
            Map<String, BsonValue> distinct = new LinkedHashMap<>();
            value.asArray().forEach(element -> {
                BsonValue shape = shape(element);
                distinct.put(shape.toString(), shape);
            });
            return new BsonArray(new ArrayList<>(distinct.values()));
        }
        return new BsonString(value.getBsonType().name());
    }
}
