package org.ecobureau.benchmarks.faults;

import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.bson.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Accepted = logged = delivered, first deliveries in order, and the copies are what the log says. */
final class Books {

    private final Trial trial;
    private final Duration patience;
    private final Set<String> logged = new HashSet<>();
    private final Map<String, Document> latest = new HashMap<>();
    private int lost;
    private int duplicated;
    private int outOfOrder;

    Books(Trial trial, Duration patience) {
        this.trial = trial;
        this.patience = patience;
        Set<String> codes = trial.load().attempted();
        trial.rig().produced().getCollection("event_log").find().forEach(entry -> {
            Delivery event = new Delivery(entry.getString("_id"), entry.getString("type"), new byte[0]);
            String code = event.partition().substring(event.partition().lastIndexOf('/') + 1);
            if (codes.contains(code)) {
                logged.add(event.id());
                latest.merge(code, entry, (one, other) -> sequence(one) > sequence(other) ? one : other);
            }
        });
    }

    private static long sequence(Document entry) {
        String id = entry.getString("_id");
        return Long.parseLong(id.substring(id.lastIndexOf('/') + 1));
    }

    /** Waits until the consumer's copies are the fold of what was logged; counts those that never get there. */
    void awaitCopies() {
        // Everything is logged by now, so that what is right once stays right and need not be looked at again.
        Set<String> waiting = new HashSet<>(latest.keySet());
        try {
            Awaitility.await("the consumer has heard everything")
                    .atMost(patience)
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> {
                        waiting.removeAll(faithful(waiting));
                        return waiting.isEmpty();
                    });
        } catch (ConditionTimeoutException never) {
            lost += waiting.size();
            trial.fault("%d copies are not what was said, such as %s"
                    .formatted(waiting.size(), waiting.iterator().next()));
        }
    }

    private Set<String> faithful(Set<String> codes) {
        Set<String> faithful = new HashSet<>();
        for (Document copy :
                trial.rig().consumed().getCollection("enterprise_copies").find(Filters.in("_id", codes))) {
            String code = copy.getString("_id");
            Document entry = latest.get(code);
            if (entry != null && isFaithful(copy, entry)) {
                faithful.add(code);
            }
        }
        return faithful;
    }

    private static boolean isFaithful(Document copy, Document entry) {
        JsonNode data =
                JsonMapper.shared().readTree(entry.getString("envelope")).get("data");
        return copy.getString("name").equals(data.get("name").asString())
                && copy.getString("town").equals(data.get("town").asString());
    }

    /** @param deliveries in the order in which they came */
    void balance(List<Delivery> deliveries) {
        Set<String> delivered = new HashSet<>();
        Map<String, Long> last = new HashMap<>();
        Set<String> unlogged = new HashSet<>();
        for (Delivery delivery : deliveries) {
            if (!logged.contains(delivery.id())) {
                unlogged.add(delivery.id());
            } else if (!delivered.add(delivery.id())) {
                duplicated++;
            } else if (delivery.sequence() != last.getOrDefault(delivery.partition(), 0L) + 1) {
                outOfOrder++;
                last.merge(delivery.partition(), delivery.sequence(), Math::max);
            } else {
                last.put(delivery.partition(), delivery.sequence());
            }
        }
        requireAll("accepted but not logged", trial.load().accepted(), logged);
        requireAll("logged but not delivered", logged, delivered);
        if (!unlogged.isEmpty()) {
            trial.fault("%d events were delivered that this case did not log, such as %s"
                    .formatted(unlogged.size(), unlogged.iterator().next()));
        }
    }

    private void requireAll(String missing, Set<String> ids, Set<String> among) {
        Set<String> rest = new HashSet<>(ids);
        rest.removeAll(among);
        if (!rest.isEmpty()) {
            lost += rest.size();
            trial.fault("%d events %s, such as %s"
                    .formatted(rest.size(), missing, rest.iterator().next()));
        }
    }

    int lost() {
        return lost;
    }

    int duplicated() {
        return duplicated;
    }

    int outOfOrder() {
        return outOfOrder;
    }
}
