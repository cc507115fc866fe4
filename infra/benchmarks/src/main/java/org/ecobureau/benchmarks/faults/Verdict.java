package org.ecobureau.benchmarks.faults;

import java.util.List;

/**
 * How a case ended.
 *
 * @param accepted commands
 * @param lost of their events, and of those logged, how many did not get everywhere
 * @param duplicated how many deliveries were not the first of their event
 * @param outOfOrder how many first deliveries did not follow the one before of their record
 * @param bound how many may be duplicated
 * @param faults what else was wrong
 * @param notes what was measured besides
 * @param skipped why the case could not be run; empty where it was
 */
record Verdict(
        String name,
        int accepted,
        int lost,
        int duplicated,
        int outOfOrder,
        long bound,
        double seconds,
        List<String> faults,
        List<String> notes,
        String skipped) {

    static Verdict skipped(String name, String reason) {
        return new Verdict(name, 0, 0, 0, 0, 0, 0, List.of(), List.of(), reason);
    }

    static Verdict broken(String name, Exception failure, double seconds) {
        return new Verdict(name, 0, 0, 0, 0, 0, seconds, List.of(failure.toString()), List.of(), "");
    }

    boolean wasRun() {
        return skipped.isEmpty();
    }

    long beyondBound() {
        return Math.max(0, duplicated - bound);
    }

    boolean holds() {
        return lost == 0 && outOfOrder == 0 && beyondBound() == 0 && faults.isEmpty();
    }
}
