package org.ecobureau.platform.inbox;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Numbers what came, and lets one wait for what came before it of other records. Nobody waits for what came later, so
 * that, where each record's events are taken in order, the first of those under way never waits.
 */
final class Arrivals {

    private final Map<String, TreeSet<Long>> underWay = new HashMap<>();
    private long latest;

    /** @return its number, higher than all before */
    synchronized long came(String record) {
        underWay.computeIfAbsent(record, none -> new TreeSet<>()).add(++latest);
        return latest;
    }

    synchronized void done(String record, long number) {
        TreeSet<Long> numbers = underWay.get(record);
        if (numbers != null && numbers.remove(number) && numbers.isEmpty()) {
            underWay.remove(record);
        }
        notifyAll();
    }

    /** Returns when nothing of these records with a lower number is under way. */
    synchronized void awaitBefore(long number, Set<String> records) throws InterruptedException {
        while (records.stream().anyMatch(record -> isBefore(number, record))) {
            wait();
        }
    }

    private boolean isBefore(long number, String record) {
        TreeSet<Long> numbers = underWay.get(record);
        return numbers != null && numbers.first() < number;
    }
}
