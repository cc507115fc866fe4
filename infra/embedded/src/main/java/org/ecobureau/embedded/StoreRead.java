package org.ecobureau.embedded;

import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.FailedToParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which documents a command reads, and in which order.
 *
 * @param order empty where none is wanted
 * @param limit zero for all of them
 * @param stages of a pipeline, as many as this stands for
 */
record StoreRead(String collection, Document filter, Document order, int limit, int stages) {

    /** @throws FailedToParseException for a command that reads no documents of a collection, or those of several */
    static StoreRead of(Document command) {
        String name = command.keySet().iterator().next();
        return switch (name) {
            case "find" -> read(command, name, "filter", number(command.get("limit")));
            case "count", "distinct" -> read(command, name, "query", 0);
            case "findAndModify" -> read(command, name, "query", 1);
            case "aggregate" -> ofPipeline(command).orElseGet(() -> read(command, name, "", 0));
            case "update" -> ofStatement(command, name, "updates", "multi");
            case "delete" -> ofStatement(command, name, "deletes", "limit");
            default -> throw new FailedToParseException("Explain failed due to unknown command: " + name);
        };
    }

    /** What a pipeline begins with: a match, and the sort and the limit after it; empty without a match. */
    static Optional<StoreRead> ofPipeline(Document command) {
        if (!(command.get("pipeline") instanceof List<?> given)
                || given.isEmpty()
                || !(given.get(0) instanceof Document first)
                || !(first.get("$match") instanceof Document match)) {
            return Optional.empty();
        }
        List<Document> stages = Aggregation.parse(given);
        Document order = new Document();
        int next = 1;
        if (next < stages.size() && stages.get(next).get("$sort") instanceof Document sort) {
            order = sort;
            next++;
        }
        int limit = 0;
        if (next < stages.size() && stages.get(next).get("$limit") instanceof Number most) {
            limit = most.intValue();
            next++;
        }
        return Optional.of(new StoreRead(collection(command, "aggregate"), match, order, limit, next));
    }

    private static StoreRead ofStatement(Document command, String name, String list, String how) {
        if (!(command.get(list) instanceof List<?> statements)
                || statements.size() != 1
                || !(statements.get(0) instanceof Document statement)) {
            throw new FailedToParseException("Explain takes one statement of " + list);
        }
        boolean one = how.equals("multi") ? !Boolean.TRUE.equals(statement.get(how)) : number(statement.get(how)) == 1;
        return new StoreRead(collection(command, name), document(statement.get("q")), new Document(), one ? 1 : 0, 0);
    }

    private static StoreRead read(Document command, String name, String filter, int limit) {
        return new StoreRead(
                collection(command, name), document(command.get(filter)), document(command.get("sort")), limit, 0);
    }

    private static String collection(Document command, String name) {
        if (command.get(name) instanceof String collection) {
            return collection;
        }
        throw new FailedToParseException("The command '" + name + "' names no collection");
    }

    private static Document document(@Nullable Object value) {
        return value instanceof Document document ? document : new Document();
    }

    private static int number(@Nullable Object value) {
        return value instanceof Number number ? number.intValue() : 0;
    }
}
