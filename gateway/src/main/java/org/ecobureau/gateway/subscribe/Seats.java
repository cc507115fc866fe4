package org.ecobureau.gateway.subscribe;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts open subscriptions: so many for one caller, and so many for all. */
final class Seats {

    private final int perCaller;
    private final int most;
    private final ConcurrentHashMap<String, Integer> byCaller = new ConcurrentHashMap<>();
    private final AtomicInteger all = new AtomicInteger();

    Seats(int perCaller, int most) {
        this.perCaller = perCaller;
        this.most = most;
    }

    int taken() {
        return all.get();
    }

    /** False where there is none left; then nothing is taken. */
    boolean take(String caller) {
        boolean free = all.incrementAndGet() <= most;
        if (byCaller.merge(caller, 1, Integer::sum) <= perCaller && free) {
            return true;
        }
        give(caller);
        return false;
    }

    void give(String caller) {
        all.decrementAndGet();
        byCaller.computeIfPresent(caller, (name, taken) -> taken <= 1 ? null : taken - 1);
    }
}
