package org.ecobureau.benchmarks.permits;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.ecobureau.embedded.EmbeddedStore;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.test.graphql.TestTokens;
import org.ecobureau.test.processes.Service;
import org.ecobureau.test.processes.ServiceProcess;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.jspecify.annotations.Nullable;

/** A permits service with a store of its own and many records. */
final class Bureau implements AutoCloseable {

    private static final String LIST = "nodes { id number status siteName validUntil } pageInfo { endCursor }";

    private final @Nullable EmbeddedStore store;
    private final ServiceProcess service;
    private final GraphQlCaller.Session officer;
    private final Records records;

    Bureau(Path directory, int permits, int reportsPerPermit) throws Exception {
        Files.createDirectories(directory);
        String given = System.getenv("MONGODB_URI");
        store = given == null || given.isBlank() ? EmbeddedStore.onFiles(directory, 0) : null;
        String uri = store == null ? given : store.uri();
        String database = store == null ? "bench-" + UUID.randomUUID() : "permits";
        service = new ServiceProcess(
                Service.PERMITS,
                directory.resolve("service.log"),
                Map.of(
                        "MONGODB_URI",
                        uri,
                        "RABBITMQ_URI",
                        "amqp://127.0.0.1:1",
                        "ECOBUREAU_JWT_PUBLIC_KEY",
                        TestTokens.publicKey().toString()),
                List.of("--spring.mongodb.database=" + database, "--ecobureau.permits.expiry-interval=P1D"));
        service.start();
        officer = service.caller().as(Role.COUNTY_OFFICER, Role.CITY_OFFICER, Role.PROVINCE);
        // It serves without a broker, though it does not call itself healthy then.
        Awaitility.await("the service")
                .atMost(Duration.ofMinutes(3))
                .ignoreExceptions()
                .until(() -> officer.ask("{ __typename }").errorCodes().isEmpty());
        long start = System.nanoTime();
        // A collection of a large heap is no reason to give up.
        String patient = uri + (uri.contains("?") ? "&" : "/?") + "connectTimeoutMS=300000";
        try (MongoClient client = MongoClients.create(patient)) {
            records = new Records(client.getDatabase(database), officer);
            records.load(permits, reportsPerPermit);
        }
        System.out.printf(
                "%d permits and %d reports loaded in %d s%n",
                permits, permits * reportsPerPermit, (System.nanoTime() - start) / 1_000_000_000);
    }

    /** The questions, by what they are about; the first word names the ratio. */
    Map<String, String> questions() {
        String middle = cursor("APPLIED_ON-", records.middleDay());
        String late = records.middleDay() + "T00:00:00+08:00";
        String early = records.earlyDay() + "T00:00:00+08:00";
        Map<String, String> all = new LinkedHashMap<>();
        all.put("page permits", "{ permits(first: 50) { %s } }".formatted(LIST));
        all.put("page permits by status", "{ permits(filter: {status: ACTIVE}, first: 50) { %s } }".formatted(LIST));
        all.put(
                "page permits of a town",
                "{ permits(filter: {town: \"%s\"}, first: 50) { %s } }".formatted(Records.town(3), LIST));
        all.put(
                "page permits by end",
                "{ permits(orderBy: {field: VALID_UNTIL, direction: ASC}, first: 50) { %s } }".formatted(LIST));
        all.put(
                "page enterprises of a town",
                "{ enterprises(filter: {town: \"%s\"}, first: 50) { nodes { creditCode name } } }"
                        .formatted(Records.town(3)));
        all.put(
                "page reports overdue",
                "{ executionReports(filter: {overdue: true}, first: 50) { nodes { id status dueOn } } }");
        all.put(
                "page reports of a permit",
                "{ executionReports(filter: {permitId: \"%s\"}, first: 50) { nodes { id status dueOn } } }"
                        .formatted(records.permit()));
        all.put("deepPage permits", "{ permits(first: 50, after: \"%s\") { %s } }".formatted(middle, LIST));
        all.put(
                "search enterprise by part",
                "{ enterprises(filter: {name: \"%s\"}, first: 20) { nodes { creditCode name } } }"
                        .formatted(records.part()));
        all.put(
                "search permit by number",
                "{ permits(filter: {number: \"%s\"}, first: 20) { %s } }".formatted(records.number(), LIST));
        all.put(
                "statistics of a year",
                "{ permitStatistics(from: \"2023-01-01\", to: \"2023-12-31\") { applications granted { permits enterprises"
                        + " keyManaged simplified } refused expired revoked cancelled heldAtEnd } }");
        all.put("asOf permits", "{ permits(first: 50, asOf: \"%s\") { %s } }".formatted(late, LIST));
        all.put(
                "asOf permits of a town",
                "{ permits(filter: {town: \"%s\"}, first: 50, asOf: \"%s\") { %s } }"
                        .formatted(Records.town(3), late, LIST));
        all.put(
                "asOf permits by end",
                "{ permits(orderBy: {field: VALID_UNTIL, direction: DESC}, first: 50, asOf: \"%s\") { %s } }"
                        .formatted(early, LIST));
        all.put(
                "asOf permit",
                "{ permit(id: \"%s\", asOf: \"%s\") { status history { action } } }".formatted(records.permit(), late));
        return all;
    }

    private static String cursor(String order, LocalDate day) {
        String json = new Document("o", order)
                .append("v", day.toString())
                .append("i", "p")
                .toJson();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    /** Nanoseconds until the answer is there. */
    long ask(String question) {
        long start = System.nanoTime();
        GraphQlAnswer answer = officer.ask(question);
        long took = System.nanoTime() - start;
        if (!answer.errorCodes().isEmpty()) {
            throw new IllegalStateException(answer.body());
        }
        return took;
    }

    @Override
    public void close() {
        service.close();
        if (store != null) {
            store.close();
        }
    }
}
