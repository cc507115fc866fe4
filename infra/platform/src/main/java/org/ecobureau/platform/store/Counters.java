package org.ecobureau.platform.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.ecobureau.platform.statistics.Period;

/**
 * Figures of a repository, kept with its writes: a document for each figure and year, with its days.
 *
 * <p>Records are counted in numbered batches. A batch is first noted whole in the repository's journal, in one write that
 * holds only if the batch before is the last one; then each counter takes its part, unless it has taken that of this
 * number before; then the records learn up to which version they are counted. Whoever finds a batch noted and not
 * finished finishes it, so a crash, a repetition or a second process counts nothing twice and leaves nothing out.
 */
final class Counters {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMdd");
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    /** How far a record is counted. */
    record Counted(String record, int version) {}

    /** The sum of what records counted for before and count for now. */
    static final class Batch {

        private final Map<String, Map<String, Integer>> days = new TreeMap<>();
        private final Map<String, Integer> members = new TreeMap<>();
        private final List<Counted> records = new ArrayList<>();

        void count(List<Count> counts, int sign) {
            for (Count count : counts) {
                String counter = count.figure() + "/" + count.day().getYear();
                if (count.member() == null) {
                    days.computeIfAbsent(counter, missing -> new TreeMap<>())
                            .merge(DAY.format(count.day()), sign * count.by(), Integer::sum);
                } else {
                    members.merge(counter + "/" + count.member(), sign * count.by(), Integer::sum);
                }
            }
        }

        void counted(String record, int version) {
            records.add(new Counted(record, version));
        }
    }

    private final String of;
    private final MongoCollection<Document> journal;
    private final MongoCollection<Document> counters;
    private final MongoCollection<Document> members;

    Counters(MongoDatabase database, String of) {
        this.of = of;
        this.journal = database.getCollection("counter_journal");
        this.counters = database.getCollection("counters");
        this.members = database.getCollection("counter_members");
        counters.createIndex(Indexes.ascending("of", "figure", "year"), new IndexOptions().name("by_figure"));
        journal.updateOne(eq("_id", of), combine(setOnInsert("number", 0L), setOnInsert("open", false)), UPSERT);
    }

    /** The number of the last batch; finishes it where that was not done. */
    long finish(java.util.function.Consumer<List<Counted>> mark) {
        Document last = journal.find(eq("_id", of)).first();
        if (last == null) {
            throw new IllegalStateException("no journal of " + of);
        }
        if (last.getBoolean("open")) {
            apply(last);
            mark.accept(last.getList("records", Document.class).stream()
                    .map(record -> new Counted(record.getString("id"), record.getInteger("version")))
                    .toList());
            journal.updateOne(and(eq("_id", of), eq("number", last.get("number"))), set("open", false));
        }
        return last.getLong("number");
    }

    /** Notes a batch as the one after that number; false where another one was quicker. */
    boolean note(Batch batch, long after) {
        List<Document> days = new ArrayList<>();
        batch.days.forEach((counter, byDay) -> {
            byDay.values().removeIf(by -> by == 0);
            if (!byDay.isEmpty()) {
                days.add(new Document("counter", counter).append("days", new Document(new TreeMap<>(byDay))));
            }
        });
        Map<String, Integer> present = present(batch.members);
        Map<String, Integer> distinct = new TreeMap<>();
        List<Document> changed = new ArrayList<>();
        batch.members.forEach((member, by) -> {
            int before = present.getOrDefault(member, 0);
            if (by != 0) {
                changed.add(new Document("member", member).append("records", before + by));
                int difference = Integer.signum(before + by) - Integer.signum(before);
                distinct.merge(member.substring(0, member.lastIndexOf('/')), difference, Integer::sum);
            }
        });
        distinct.forEach((counter, by) -> {
            if (by != 0) {
                days.add(new Document("counter", counter).append("days", new Document("all", by)));
            }
        });
        return journal.updateOne(
                                and(eq("_id", of), eq("number", after), eq("open", false)),
                                combine(
                                        set("number", after + 1),
                                        set("open", true),
                                        set("days", days),
                                        set("members", changed),
                                        set(
                                                "records",
                                                batch.records.stream()
                                                        .map(record -> new Document("id", record.record())
                                                                .append("version", record.version()))
                                                        .toList())))
                        .getMatchedCount()
                > 0;
    }

    private Map<String, Integer> present(Map<String, Integer> wanted) {
        Map<String, Integer> present = new HashMap<>();
        if (!wanted.isEmpty()) {
            members.find(in("_id", wanted.keySet().stream().map(this::id).toList()))
                    .forEach(member -> present.put(
                            member.getString("_id").substring(of.length() + 1), member.getInteger("records")));
        }
        return present;
    }

    private void apply(Document batch) {
        long number = batch.getLong("number");
        for (Document part : batch.getList("days", Document.class)) {
            String counter = part.getString("counter");
            int slash = counter.lastIndexOf('/');
            List<Bson> updates = new ArrayList<>(List.of(
                    set("number", number),
                    setOnInsert("of", of),
                    setOnInsert("figure", counter.substring(0, slash)),
                    setOnInsert("year", Integer.valueOf(counter.substring(slash + 1)))));
            int total = 0;
            for (Map.Entry<String, Object> day :
                    part.get("days", Document.class).entrySet()) {
                int by = ((Number) day.getValue()).intValue();
                updates.add(inc("days." + day.getKey(), by));
                total += by;
            }
            updates.add(inc("total", total));
            once(counters, id(counter), number, combine(updates));
        }
        for (Document member : batch.getList("members", Document.class)) {
            once(
                    members,
                    id(member.getString("member")),
                    number,
                    combine(set("number", number), set("records", member.get("records"))));
        }
    }

    /** A counter that has taken the number already is found by no filter, and meets itself when it is inserted. */
    private static void once(MongoCollection<Document> collection, String id, long number, Bson update) {
        try {
            collection.updateOne(and(eq("_id", id), lt("number", number)), update, UPSERT);
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
        }
    }

    private String id(String counter) {
        return of + "/" + counter;
    }

    /** The sum over the days of a period. */
    int sum(String figure, Period period) {
        int sum = 0;
        for (Document year : years(figure, period.from().getYear(), period.to().getYear(), false)) {
            for (Map.Entry<String, Object> day :
                    year.get("days", Document.class).entrySet()) {
                LocalDate date = date(year.getInteger("year"), day.getKey());
                if (!date.isBefore(period.from()) && !date.isAfter(period.to())) {
                    sum += ((Number) day.getValue()).intValue();
                }
            }
        }
        return sum;
    }

    /** The sum over all days up to one. */
    int until(String figure, LocalDate day) {
        int sum = 0;
        for (Document year : years(figure, Integer.MIN_VALUE, day.getYear() - 1, true)) {
            sum += year.getInteger("total");
        }
        return sum + sum(figure, new Period(LocalDate.of(day.getYear(), 1, 1), day));
    }

    /** How many members a year has. */
    int members(String figure, int year) {
        int members = 0;
        for (Document found : years(figure, year, year, true)) {
            members += found.getInteger("total");
        }
        return members;
    }

    private Iterable<Document> years(String figure, int from, int to, boolean totalOnly) {
        var found = counters.find(and(eq("of", of), eq("figure", figure), gte("year", from), lte("year", to)));
        return totalOnly ? found.projection(Projections.include("total")) : found;
    }

    private static LocalDate date(int year, String day) {
        return LocalDate.of(year, Integer.parseInt(day.substring(0, 2)), Integer.parseInt(day.substring(2)));
    }
}
