package org.ecobureau.benchmarks.faults;

import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** One case under way: what it breaks, its own load, and what it allows and finds. */
final class Trial {

    /** A worker's window: how many events may be out without a confirm, and so go out again after a crash. */
    static final int WINDOW = 500;

    static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Rig rig;
    private final Scale scale;
    private final Load load = new Load();
    private final List<Delivery> deliveries = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final long lettersBefore;
    private long parked;
    private long bound;
    private int taken;
    private int lost;

    Trial(Rig rig, Scale scale) {
        this.rig = rig;
        this.scale = scale;
        this.lettersBefore = letters();
    }

    Rig rig() {
        return rig;
    }

    Scale scale() {
        return scale;
    }

    Load load() {
        return load;
    }

    /** Allows so many more duplicates. */
    void allow(long duplicates) {
        bound += duplicates;
    }

    /** Something that must not be. */
    void fault(String what) {
        faults.add(what);
    }

    /** Something worth telling. */
    void note(String what) {
        notes.add(what);
    }

    /** Counts messages that did not come from the load, and those of them that got nowhere. */
    void count(int messages, int missing) {
        taken += messages;
        lost += missing;
    }

    /** Expects so many messages of this case among the dead letters, and no others. */
    void expectParked(long messages) {
        parked += messages;
    }

    /** How many messages the consumer has put aside. */
    long letters() {
        return rig.consumed().getCollection("dead_letters").countDocuments();
    }

    /** How many records owe events. */
    long owing() {
        return rig.produced().getCollection("enterprises").countDocuments(Filters.gte("due", 0L));
    }

    /** Waits until no record owes anything. */
    void awaitNothingOwed() {
        Awaitility.await("every event has gone out")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> owing() == 0);
    }

    /** Waits until records owe events. */
    void awaitOwed(long records) {
        Awaitility.await("events wait with their records")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> owing() >= records);
    }

    /** Takes what the broker has delivered so far. */
    List<Delivery> collect() {
        deliveries.addAll(rig.tap().drain());
        return List.copyOf(deliveries);
    }

    static void watch(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until everything has got everywhere, and balances the books. */
    Verdict verdict(String name, long begunNanos) {
        load.stop();
        awaitNothingOwed();
        Books books = new Books(this, PATIENCE);
        books.awaitCopies();
        books.balance(collect());
        if (letters() != lettersBefore + parked) {
            fault("%d dead letters more (expected: %d)".formatted(letters() - lettersBefore, parked));
        }
        rig.tap().clearUnread();
        return new Verdict(
                name,
                load.accepted().size() + taken,
                books.lost() + lost,
                books.duplicated(),
                books.outOfOrder(),
                bound,
                (System.nanoTime() - begunNanos) / 1e9,
                List.copyOf(faults),
                List.copyOf(notes),
                "");
    }
}
