package org.ecobureau.benchmarks.faults;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.bson.Document;
import org.ecobureau.platform.outbox.Topology;
import org.ecobureau.test.processes.FictionalCode;

/** What reaches the consumer is not what was sent, or not as it was sent. */
final class DeliveryFaults {

    private static final String INBOX = Topology.queue("hazardous-waste");
    private static final int SEED = 20_201_231;
    private static final double BAR = 0.9;
    private static final AtomicInteger SERIAL = new AtomicInteger();

    private DeliveryFaults() {}

    /** Every message three times, in no order at all. */
    static void shuffledAndTripled(Trial trial) {
        Rig rig = trial.rig();
        Tap.TYPES.forEach(type -> rig.tap().unbind(INBOX, type));
        trial.load().start(rig.producer());
        trial.load().awaitAccepted(400);
        trial.load().stop();
        trial.awaitNothingOwed();
        List<Delivery> messages = new ArrayList<>();
        for (int time = 0; time < 3; time++) {
            messages.addAll(trial.collect());
        }
        Collections.shuffle(messages, new Random(SEED));
        rig.tap().send(INBOX, messages);
        Tap.TYPES.forEach(type -> rig.tap().bind(INBOX, type));
    }

    /** Every so many-th message cannot be taken, each for another reason. */
    static void poison(Trial trial) {
        List<Double> clean = new ArrayList<>();
        List<Double> poisoned = new ArrayList<>();
        // The first round warms up.
        consume(trial, false);
        for (int round = 0; round < trial.scale().rounds(); round++) {
            clean.add(consume(trial, false));
            poisoned.add(consume(trial, true));
        }
        double ratio = median(poisoned) / median(clean);
        trial.note("%.0f messages/s, %.0f with poison: %.2f".formatted(median(clean), median(poisoned), ratio));
        if (trial.scale().measuresSpeed() && ratio < BAR) {
            trial.fault("throughput %.2f of that without poison (expected: at least %.2f)".formatted(ratio, BAR));
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** Messages a second, the poison included. */
    private static double consume(Trial trial, boolean withPoison) {
        Rig rig = trial.rig();
        List<Delivery> messages = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        int poison = 0;
        for (int i = 1; i <= trial.scale().messages(); i++) {
            if (withPoison
                    && i % trial.scale().poison() == 0
                    && i < trial.scale().messages()) {
                messages.add(poison(poison++));
            } else {
                String code = FictionalCode.of("93", SERIAL.incrementAndGet());
                codes.add(code);
                messages.add(registered(code));
            }
        }
        rig.consumer().process().pause();
        try {
            rig.tap().send(INBOX, messages);
        } finally {
            rig.consumer().process().resume();
        }
        long begun = System.nanoTime();
        String last = codes.get(codes.size() - 1);
        Awaitility.await("the consumer has got through")
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> copies(rig, List.of(last)).size() == 1);
        // Those of other records, handled beside the last one, are done at most a moment later.
        int missing = missing(rig, codes);
        double seconds = (System.nanoTime() - begun) / 1e9;
        trial.count(codes.size(), missing);
        trial.expectParked(poison);
        return messages.size() / seconds;
    }

    /** Waits for every copy; how many never came. Asks for those that are not there yet only, so as to slow down nobody. */
    private static int missing(Rig rig, List<String> codes) {
        Set<String> missing = new HashSet<>(codes);
        try {
            Awaitility.await("every copy is made")
                    .atMost(Trial.PATIENCE)
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> {
                        copies(rig, missing).forEach(copy -> missing.remove(copy.getString("_id")));
                        return missing.isEmpty();
                    });
        } catch (ConditionTimeoutException never) {
            // Counted as lost.
        }
        return missing.size();
    }

    private static List<Document> copies(Rig rig, Collection<String> codes) {
        return rig.consumed()
                .getCollection("enterprise_copies")
                .find(Filters.in("_id", codes))
                .projection(Projections.include("_id"))
                .into(new ArrayList<>());
    }

    private static Delivery registered(String code) {
        return message(code, Tap.REGISTERED, """
                {"creditCode": "%s", "name": "示例 %s", "town": "430422001", "industry": "30", "registeredOn": "2020-05-06"}
                """.formatted(code, code));
    }

    /** Not JSON at all; no data; a type that nobody knows; and one that the handler itself fails on. */
    private static Delivery poison(int number) {
        String code = FictionalCode.of("94", SERIAL.incrementAndGet());
        return switch (number % 4) {
            case 0 -> new Delivery(code, Tap.RENAMED, ("{\"id\": " + code).getBytes(StandardCharsets.UTF_8));
            case 1 -> message(code, Tap.RENAMED, "null");
            case 2 -> message(code, "permits.enterprise-praised.v1", "{}");
            default -> message(code, "remediation.soil-shipped.v1", "{}");
        };
    }

    private static Delivery message(String code, String type, String data) {
        String now = OffsetDateTime.now().toString();
        String id = "enterprise/" + code + "/1";
        String envelope = """
                {"specversion": "1.0", "id": "%s", "source": "/ecobureau/permits", "type": "%s", "subject": "%s",
                 "time": "%s", "datacontenttype": "application/json", "sequence": 1, "recordedtime": "%s",
                 "partitionkey": "enterprise/%s", "data": %s}
                """.formatted(id, type, code, now, now, code, data);
        return new Delivery(id, type, envelope.getBytes(StandardCharsets.UTF_8));
    }
}
