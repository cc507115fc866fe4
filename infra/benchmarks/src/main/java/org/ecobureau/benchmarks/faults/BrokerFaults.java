package org.ecobureau.benchmarks.faults;

import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.ecobureau.platform.outbox.Catalogue;
import org.ecobureau.platform.outbox.Topology;
import org.ecobureau.test.graphql.TestTokens;
import org.ecobureau.vocabulary.lifecycle.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The broker dies, has no room, has no queue, or a queue that takes nothing. */
final class BrokerFaults {

    private static final int HEAP_SLACK_KILOBYTES = 32 * 1024;
    private static final String FULL = "faults.full";

    private BrokerFaults() {}

    /** It is killed while batches are under way. */
    static void killed(Trial trial) {
        Rig rig = trial.rig();
        trial.load().start(rig.producer());
        for (int i = 0; i < trial.scale().serverKills(); i++) {
            trial.load().awaitAccepted(200);
            rig.rabbit().kill();
            rig.rabbit().start();
            trial.load().awaitAccepted(50);
        }
        trial.allow((long) trial.scale().serverKills() * Trial.WINDOW);
    }

    /** It is away for a while; commands are accepted all the same, until a record owes as much as it may. */
    static void down(Trial trial) {
        Rig rig = trial.rig();
        trial.load().start(rig.producer());
        trial.load().awaitAccepted(50);
        rig.rabbit().stop();
        Trial.watch(trial.scale().outage());
        trial.load().stop();
        int renamed = trial.load().fill(rig.producer());
        trial.note("%d commands, %d of them to one record, while the broker was away; refused: %s"
                .formatted(trial.load().accepted().size(), renamed, trial.load().refusals()));
        if (!trial.load().refusals().equals(Map.of("OUTBOX_FULL", 1))) {
            trial.fault("refused %s (expected: once, as the record owes too much)"
                    .formatted(trial.load().refusals()));
        }
        rig.rabbit().start();
        trial.allow(Trial.WINDOW);
    }

    /** It asks to send nothing; what is accepted meanwhile waits in the store, not in memory. */
    static void memoryAlarm(Trial trial) {
        Rig rig = trial.rig();
        trial.load().start(rig.producer());
        trial.load().awaitAccepted(100);
        rig.rabbit().control("set_vm_memory_high_watermark", "0.000001");
        trial.awaitOwed(20);
        long before = Heap.needed(rig.producer().process().pid());
        Trial.watch(trial.scale().pause());
        long owing = trial.owing();
        long grown = Heap.needed(rig.producer().process().pid()) - before;
        trial.note("%d records owed events; heap %+d KB".formatted(owing, grown));
        if (owing < 50) {
            trial.fault("only %d records owed events, so the broker was not blocked".formatted(owing));
        }
        if (grown > HEAP_SLACK_KILOBYTES) {
            trial.fault("the heap has grown by %d KB (expected: at most %d)".formatted(grown, HEAP_SLACK_KILOBYTES));
        }
        rig.rabbit().control("set_vm_memory_high_watermark", "0.4");
        trial.allow(Trial.WINDOW);
    }

    /** Nobody has a queue for a type any more: what reaches no queue is still owed. */
    static void unroutable(Trial trial) {
        Rig rig = trial.rig();
        Set<String> queues = queuesFor(Tap.RENAMED);
        queues.forEach(queue -> rig.tap().unbind(queue, Tap.RENAMED));
        trial.load().start(rig.producer());
        trial.load().awaitAccepted(200);
        trial.load().stop();
        Trial.watch(Duration.ofSeconds(6));
        Set<String> forgotten = new HashSet<>(trial.load().accepted());
        forgotten.removeIf(id -> id.endsWith("/1"));
        int renamed = forgotten.size();
        for (Document record : rig.produced().getCollection("enterprises").find(Filters.gte("due", 0L))) {
            record.getList("pending", Document.class).forEach(event -> forgotten.remove(event.getString("id")));
        }
        trial.note("%d events reached no queue and stayed".formatted(renamed - forgotten.size()));
        if (!forgotten.isEmpty() || renamed == 0) {
            trial.fault("%d of %d events were marked as sent".formatted(forgotten.size(), renamed));
        }
        queues.forEach(queue -> rig.tap().bind(queue, Tap.RENAMED));
    }

    private static Set<String> queuesFor(String type) {
        Catalogue catalogue = new Catalogue(JsonMapper.shared());
        Set<String> queues = new HashSet<>(Set.of(Tap.QUEUE));
        for (String service : List.of("hazardous-waste", "medical-waste", "remediation", "exchange")) {
            if (catalogue.typesFor(service).contains(type)) {
                queues.add(Topology.queue(service));
            }
        }
        return queues;
    }

    /** One of the queues is full and refuses, so that the broker refuses the event; now and then there is room. */
    static void queueRefuses(Trial trial) {
        Rig rig = trial.rig();
        double before = refused(rig);
        rig.tap()
                .on(channel -> channel.queueDeclare(
                        FULL, true, false, false, Map.of("x-max-length", 10, "x-overflow", "reject-publish")));
        Tap.TYPES.forEach(type -> rig.tap().bind(FULL, type));
        trial.load().start(rig.producer());
        trial.load().awaitAccepted(100);
        for (long left = trial.scale().pause().toMillis(); left > 0; left -= 500) {
            Trial.watch(Duration.ofMillis(500));
            rig.tap().on(channel -> channel.queuePurge(FULL));
        }
        trial.load().stop();
        rig.tap().on(channel -> channel.queueDelete(FULL));
        trial.awaitNothingOwed();
        long refusals = Math.round(refused(rig) - before);
        trial.note(refusals + " refusals");
        if (refusals == 0) {
            trial.fault("the queue refused nothing");
        }
        // The other queues took what one refused.
        trial.allow(refusals);
    }

    private static double refused(Rig rig) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/actuator/metrics/%s"
                        .formatted(rig.producer().port(), "ecobureau.relay.refused")))
                .header("Authorization", "Bearer " + TestTokens.of("operator", null, Role.CITY_OFFICER))
                .build();
        try {
            String answer = HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
            JsonNode value = JsonMapper.shared().readTree(answer).at("/measurements/0/value");
            if (!value.isNumber()) {
                throw new IllegalStateException("no number of refusals: " + answer);
            }
            return value.asDouble();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
