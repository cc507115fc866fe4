package org.ecobureau.benchmarks.permits;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.ecobureau.platform.store.Horizons;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.vocabulary.standard.Town;
import org.jspecify.annotations.Nullable;

/**
 * Fills a store with records in the very shape in which the service keeps them: one of each kind is made through its
 * mutations, and the others are copies with their own names, numbers and days, written in bulk, versions and counters
 * with them.
 */
final class Records {

    private static final String CODE = "91430422MA4Q00016Q";
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final String END = "state.validUntil";
    private static final int DAYS = 2_190;
    private static final int BATCH = 1_000;
    private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);
    private static final List<String> TOWNS =
            Stream.of(Town.values()).limit(8).map(Town::code).toList();

    private final MongoDatabase database;
    private final GraphQlCaller.Session officer;
    private final Map<String, List<Document>> waiting = new HashMap<>();
    private final Map<String, CompletableFuture<Void>> underWay = new HashMap<>();
    private final Map<String, Date> ends = new TreeMap<>();
    private int permits;

    Records(MongoDatabase database, GraphQlCaller.Session officer) {
        this.database = database;
        this.officer = officer;
    }

    LocalDate middleDay() {
        return FIRST.plusDays(DAYS / 2);
    }

    /** Nearly all that is in the register was recorded later. */
    LocalDate earlyDay() {
        return FIRST.plusDays(DAYS / 6);
    }

    String part() {
        return "企%05d".formatted(permits / 2);
    }

    String number() {
        return validCode(permits / 2) + "001P";
    }

    static String town(int i) {
        return TOWNS.get(i % TOWNS.size());
    }

    String permit() {
        return id(permits / 2);
    }

    void load(int count, int reportsPerPermit) {
        permits = count;
        Document enterprise = madeEnterprise();
        Document permit = madePermit();
        Document report = madeReport(permit.getString("_id"));
        List<Document> versions = versions("permits_versions", permit);
        Document reportVersion = versions("execution_reports_versions", report).get(0);
        Document enterpriseVersion =
                versions("enterprises_versions", enterprise).get(0);
        Figures figures = new Figures();
        for (int i = 0; i < count; i++) {
            LocalDate day = FIRST.plusDays((long) i * DAYS / count);
            enterprise(i, day, enterprise, enterpriseVersion);
            permit(i, day, permit, versions, figures);
            for (int r = 0; r < reportsPerPermit; r++) {
                report(i, r, day.plusDays(90L * (r + 1)), report, reportVersion);
            }
        }
        waiting.keySet().forEach(this::flush);
        underWay.values().forEach(CompletableFuture::join);
        figures.add(database.getCollection("counters"));
        new Horizons(database, "permits", List.of(END)).note(END, ends);
    }

    private Document madeEnterprise() {
        officer.mutate(
                "registerEnterprise",
                Map.of("creditCode", CODE, "name", "样本厂", "town", town(0), "industry", "3031"),
                "node { creditCode }");
        return kept("enterprises", CODE);
    }

    private Document madePermit() {
        Map<String, Object> input = new HashMap<>();
        input.put(
                "csv",
                "creditCode,siteName,management,issuingOffice,appliedAt,acceptedAt,decidedAt\n"
                        + CODE + ",一厂区,SIMPLIFIED,COUNTY,2024-01-02T09:00:00+08:00,2024-01-03T09:00:00+08:00,"
                        + "2024-01-10T09:00:00+08:00\n");
        String id = officer.mutate("importPermits", input, "results { id findings { code message } }")
                .text("importPermits.results.0.id");
        officer.mutate("changePermit", Map.of("id", id, "changedOn", "2024-01-11", "siteName", "二厂区"), "node { id }");
        return kept("permits", id);
    }

    private Document madeReport(String permit) {
        String id = permit + ":1:2024";
        Document state = new Document("id", id)
                .append("permitId", permit)
                .append("number", CODE + "001P")
                .append("creditCode", CODE)
                .append("town", town(0))
                .append("office", "COUNTY")
                .append("condition", "1")
                .append("rhythm", "YEAR")
                .append("from", "2024-01-01")
                .append("coversFrom", "2024-01-01")
                .append("dueOn", "2025-01-31")
                .append("status", "DUE")
                .append("reminded", false)
                .append("chapters", List.of());
        Date at = Date.from(Instant.parse("2025-01-01T00:00:00Z"));
        Document record = new Document("_id", id)
                .append("version", 1)
                .append("sequence", 0L)
                .append("organisations", List.of(CODE))
                .append("state", state)
                .append("history", List.of())
                .append("commands", List.of())
                .append("pending", List.of())
                .append("createdAt", at)
                .append("updatedAt", at)
                .append("superseded", List.of())
                .append("counted", 1);
        database.getCollection("execution_reports_versions")
                .insertOne(new Document("_id", id + "/1")
                        .append("record", id)
                        .append("version", 1)
                        .append("sequence", 0L)
                        .append("organisations", List.of(CODE))
                        .append("state", state)
                        .append("createdAt", at)
                        .append("updatedAt", at)
                        .append("until", Date.from(Instant.parse("9999-12-31T00:00:00Z"))));
        return record;
    }

    /** The record when its versions are kept and nobody waits for its events. */
    private Document kept(String collection, String id) {
        Document found = Awaitility.await(collection)
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> database.getCollection(collection)
                                .find(new Document("_id", id))
                                .first(),
                        record -> record != null && !record.containsKey("unkept"));
        found.append("pending", List.of());
        found.remove("due");
        return found;
    }

    private List<Document> versions(String collection, Document record) {
        return database.getCollection(collection)
                .find(new Document("record", record.getString("_id")))
                .sort(new Document("version", 1))
                .into(new ArrayList<>());
    }

    private static String id(int i) {
        return "permit-%08d".formatted(i);
    }

    private void enterprise(int i, LocalDate day, Document made, Document version) {
        String code = validCode(i);
        String name = "示例企%05d厂".formatted(i);
        Document state = new Document(made.get("state", Document.class))
                .append("name", name)
                .append("creditCode", code)
                .append("town", town(i));
        List<String> keys = new ArrayList<>();
        for (int at = 0; at + 1 < name.length(); at++) {
            keys.add(name.substring(at, at + 2));
        }
        state.append("keys", renamedKeys(made.get("state", Document.class), keys))
                .append("text", name);
        add("enterprises", record(made, code, code, state, at(day)));
        add("enterprises_versions", version(version, code, code, state, at(day), null));
    }

    /** The keys of a name are what the service makes of it; here, of a name of the same form. */
    private static Object renamedKeys(Document state, List<String> keys) {
        return state.get("keys") == null ? List.of() : keys;
    }

    private void permit(int i, LocalDate day, Document made, List<Document> versions, Figures figures) {
        String code = validCode(i);
        String number = code + "001P";
        LocalDate until = day.plusYears(5).minusDays(1);
        String id = id(i);
        boolean key = i % 3 == 0;
        List<Document> states = new ArrayList<>();
        for (Document version : versions) {
            states.add(new Document(version.get("state", Document.class))
                    .append("id", id)
                    .append("creditCode", code)
                    .append("number", number)
                    .append("source", number)
                    .append("premises", code + "/二厂区")
                    .append("town", town(i))
                    .append("management", key ? "KEY" : "SIMPLIFIED")
                    .append("appliedOn", day.toString())
                    .append("grantedOn", day.plusDays(8).toString())
                    .append("validFrom", day.plusDays(8).toString())
                    .append("validUntil", until.toString())
                    .append("lapsesOn", until.plusDays(1).toString()));
        }
        Instant first = at(day);
        ends.putIfAbsent(until.toString(), Date.from(first));
        add("permits", record(made, id, code, states.get(states.size() - 1), first.plusSeconds(86_400L * 100)));
        for (int v = 0; v < versions.size(); v++) {
            Instant from = first.plusSeconds(86_400L * 100 * v);
            @Nullable Instant end = v == versions.size() - 1 ? null : first.plusSeconds(86_400L * 100 * (v + 1));
            add("permits_versions", version(versions.get(v), id, code, states.get(v), from, end));
        }
        figures.count("applications", day, 1);
        figures.count("granted", day.plusDays(8), 1);
        figures.count("closed-expired", until.plusDays(1), 1);
        figures.count("held", day.plusDays(8), 1);
        figures.count("held", until.plusDays(1), -1);
        figures.count("enterprises", day.plusDays(8), 1);
        figures.count(key ? "enterprises-key" : "enterprises-simplified", day.plusDays(8), 1);
    }

    private void report(int i, int r, LocalDate due, Document made, Document version) {
        String id = id(i) + ":1:" + r;
        String code = validCode(i);
        boolean open = i % 10 == 0 && r == 0;
        Document state = new Document(made.get("state", Document.class))
                .append("id", id)
                .append("permitId", id(i))
                .append("number", code + "001P")
                .append("creditCode", code)
                .append("town", town(i))
                .append("dueOn", due.toString())
                .append("status", open ? "MISSING" : "ACCEPTED");
        if (open) {
            state.append("openUntil", due.toString());
        } else {
            state.append("submittedOn", due.toString());
        }
        add("execution_reports", record(made, id, code, state, at(due)));
        add("execution_reports_versions", version(version, id, code, state, at(due), null));
    }

    private static String validCode(int i) {
        String body = "91430422MA%07d".formatted(i);
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        int[] weights = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
        int sum = 0;
        for (int at = 0; at < weights.length; at++) {
            sum += alphabet.indexOf(body.charAt(at)) * weights[at];
        }
        return body + alphabet.charAt((31 - sum % 31) % 31);
    }

    private static Instant at(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.ofHours(8)).toInstant();
    }

    private static Document record(Document made, String id, String organisation, Document state, Instant at) {
        Document record = new Document(made)
                .append("_id", id)
                .append("organisations", List.of(organisation))
                .append("state", state)
                .append("commands", List.of(new Document("id", "bench/" + id).append("fingerprint", "")))
                .append("createdAt", Date.from(at))
                .append("updatedAt", Date.from(at));
        return record;
    }

    private static Document version(
            Document made, String id, String organisation, Document state, Instant from, @Nullable Instant until) {
        Document version = new Document(made)
                .append("_id", id + "/" + made.getInteger("version"))
                .append("record", id)
                .append("organisations", List.of(organisation))
                .append("state", state)
                .append("createdAt", Date.from(from))
                .append("updatedAt", Date.from(from));
        if (until != null) {
            version.append("until", Date.from(until));
        }
        return version;
    }

    private void add(String collection, Document document) {
        List<Document> batch = waiting.computeIfAbsent(collection, missing -> new ArrayList<>());
        batch.add(document);
        if (batch.size() == BATCH) {
            flush(collection);
        }
    }

    /** Writes beside the making of the next records, one batch of each collection at a time. */
    private void flush(String collection) {
        List<Document> batch = waiting.put(collection, new ArrayList<>());
        if (batch != null && !batch.isEmpty()) {
            CompletableFuture<Void> before = underWay.get(collection);
            if (before != null) {
                before.join();
            }
            underWay.put(collection, CompletableFuture.runAsync(() -> insert(collection, batch)));
        }
    }

    private void insert(String collection, List<Document> batch) {
        database.getCollection(collection)
                .withWriteConcern(com.mongodb.WriteConcern.W1)
                .insertMany(batch, UNORDERED);
    }

    /** Counters as they stand after all that. */
    private static final class Figures {

        private final Map<String, Map<String, Integer>> days = new TreeMap<>();

        void count(String figure, LocalDate day, int by) {
            String of = figure.startsWith("enterprises")
                    ? "all"
                    : String.format(Locale.ROOT, "%02d%02d", day.getMonthValue(), day.getDayOfMonth());
            days.computeIfAbsent(figure + "/" + day.getYear(), missing -> new TreeMap<>())
                    .merge(of, by, Integer::sum);
        }

        void add(MongoCollection<Document> counters) {
            days.forEach((counter, byDay) -> {
                int slash = counter.indexOf('/');
                counters.replaceOne(
                        new Document("_id", "permits/" + counter),
                        new Document("_id", "permits/" + counter)
                                .append("of", "permits")
                                .append("figure", counter.substring(0, slash))
                                .append("year", Integer.valueOf(counter.substring(slash + 1)))
                                .append("number", 1L)
                                .append(
                                        "total",
                                        byDay.values().stream()
                                                .mapToInt(Integer::intValue)
                                                .sum())
                                .append("days", new Document(new TreeMap<>(byDay))),
                        new com.mongodb.client.model.ReplaceOptions().upsert(true));
            });
        }
    }
}
