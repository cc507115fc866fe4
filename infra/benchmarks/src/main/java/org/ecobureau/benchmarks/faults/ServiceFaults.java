package org.ecobureau.benchmarks.faults;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.bson.Document;
import org.ecobureau.platform.outbox.Due;

/** The service that publishes is killed. */
final class ServiceFaults {

    private static final int RECORDS_SENT_AGAIN = 100;

    private ServiceFaults() {}

    /** After the commit, before anything of it was published: there is no broker, and then no service either. */
    static void killedBeforePublishing(Trial trial) {
        Rig rig = trial.rig();
        rig.rabbit().kill();
        trial.load().start(rig.producer());
        trial.load().awaitAccepted(150);
        trial.load().stop();
        rig.producer().kill();
        trial.awaitOwed(30);
        CompletableFuture<Void> broker =
                CompletableFuture.runAsync(() -> rig.rabbit().start());
        rig.producer().restart();
        broker.join();
    }

    /** Again and again under load, at moments of chance. */
    static void killedUnderLoad(Trial trial) {
        Rig rig = trial.rig();
        trial.load().start(rig.producer());
        for (int i = 0; i < trial.scale().kills(); i++) {
            trial.load().awaitAccepted(60);
            Trial.watch(Duration.ofMillis(ThreadLocalRandom.current().nextInt(300)));
            rig.producer().kill();
            rig.producer().restart();
        }
        trial.load().awaitAccepted(60);
        trial.allow((long) trial.scale().kills() * Trial.WINDOW);
    }

    /** After the confirm, before the event was taken off its record: what the store holds then is put there. */
    static void killedAfterConfirm(Trial trial) {
        Rig rig = trial.rig();
        trial.load().start(rig.producer());
        trial.load().awaitAccepted(4 * RECORDS_SENT_AGAIN);
        trial.load().stop();
        trial.awaitNothingOwed();
        rig.producer().kill();
        List<String> records = trial.load().attemptedInOrder().stream()
                .limit(RECORDS_SENT_AGAIN / 2)
                .toList();
        records.forEach(code -> oweAgain(rig, code));
        rig.producer().restart();
        trial.allow(records.size());
        trial.awaitNothingOwed();
        long repeated = trial.collect().size() - trial.load().accepted().size();
        if (repeated < records.size()) {
            trial.fault("%d events were sent again (expected: %d)".formatted(repeated, records.size()));
        }
    }

    private static void oweAgain(Rig rig, String code) {
        MongoCollection<Document> records = rig.produced().getCollection("enterprises");
        Document record = records.find(Filters.eq("_id", code)).first();
        if (record == null) {
            throw new IllegalStateException("no record of " + code);
        }
        long sequence = record.getLong("sequence");
        String id = "enterprise/" + code + "/" + sequence;
        Document logged = rig.produced()
                .getCollection("event_log")
                .find(Filters.eq("_id", id))
                .first();
        if (logged == null) {
            throw new IllegalStateException("no log of " + id);
        }
        Document pending = new Document("sequence", sequence)
                .append("id", id)
                .append("type", logged.getString("type"))
                .append("envelope", logged.getString("envelope"));
        records.updateOne(
                Filters.eq("_id", code),
                Updates.combine(
                        Updates.set("pending", List.of(pending)), Updates.set("due", Due.since(code, Instant.now()))));
    }
}
