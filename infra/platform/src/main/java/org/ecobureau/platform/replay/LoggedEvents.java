package org.ecobureau.platform.replay;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Reads the log of what the service has said. */
final class LoggedEvents {

    /**
     * One event as it was said.
     *
     * @param id {@code aggregate/record/sequence}
     */
    record LoggedEvent(String id, String type, String envelope) {

        private static LoggedEvent of(Document document) {
            return new LoggedEvent(
                    document.getString("_id"), document.getString("type"), document.getString("envelope"));
        }

        String partition() {
            return id.substring(0, id.lastIndexOf('/') + 1);
        }

        long sequence() {
            return Long.parseLong(id.substring(id.lastIndexOf('/') + 1));
        }
    }

    private static final Comparator<LoggedEvent> BY_SEQUENCE = Comparator.comparingLong(LoggedEvent::sequence);

    private final MongoCollection<Document> log;

    LoggedEvents(MongoCollection<Document> log) {
        this.log = log;
    }

    /** Those of a record that were said, in their order. */
    List<LoggedEvent> of(String partition, long from, long to) {
        List<String> ids = LongStream.rangeClosed(from, to)
                .mapToObj(sequence -> partition + "/" + sequence)
                .toList();
        return log.find(in("_id", ids)).map(LoggedEvent::of).into(new ArrayList<>()).stream()
                .sorted(BY_SEQUENCE)
                .toList();
    }

    /**
     * A page of the log, the events of one record beside one another and in their order: ids sort by record first,
     * so that a page is filled up to the end of its last record.
     *
     * @param aggregate kind of record; null for all
     * @param after id of the last event of the page before; null for the first page
     */
    List<LoggedEvent> page(@Nullable String aggregate, @Nullable String after, @Nullable Instant since, int size) {
        Bson logged = and(
                since == null ? empty() : gte("loggedAt", Date.from(since)),
                aggregate == null ? empty() : lt("_id", end(aggregate + "/")));
        String first = aggregate == null ? null : aggregate + "/";
        String start = after == null ? first : after;
        List<LoggedEvent> page = read(and(logged, start == null ? empty() : gt("_id", start)), size);
        if (page.size() == size) {
            String record = page.get(size - 1).partition();
            String lastRead = Objects.requireNonNull(page.get(size - 1)).id();
            page.addAll(read(and(logged, gt("_id", lastRead), lt("_id", end(record))), 0));
        }
        return page;
    }

    /** The pages' own order, by record and then by sequence. */
    static List<LoggedEvent> inOrder(List<LoggedEvent> page) {
        List<LoggedEvent> ordered = new ArrayList<>(page);
        ordered.sort(Comparator.comparing(LoggedEvent::partition).thenComparing(BY_SEQUENCE));
        return ordered;
    }

    private List<LoggedEvent> read(Bson filter, int limit) {
        return log.find(filter)
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(LoggedEvent::of)
                .into(new ArrayList<>());
    }

    /** Sorts behind every id that begins so. */
    private static String end(String prefix) {
        return prefix.substring(0, prefix.length() - 1) + (char) ('/' + 1);
    }
}
