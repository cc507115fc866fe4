package org.ecobureau.gateway.plan;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Fetches that together answer an operation.
 *
 * <p>A fetch starts when those it waits for have ended: fetches without a common ancestor run in parallel.
 *
 * @param fetches each after those that it waits for
 */
public record Plan(List<Fetch> fetches) {

    /** One line per fetch, for people. */
    @Override
    public String toString() {
        return fetches.stream()
                .map(fetch -> "%d %s%s%s: %s"
                        .formatted(
                                fetch.index(),
                                fetch.service(),
                                fetch.waitsFor().isEmpty() ? "" : " after " + fetch.waitsFor(),
                                at(fetch),
                                fetch.query()))
                .collect(Collectors.joining("\n"));
    }

    private static String at(Fetch fetch) {
        return fetch.isRoot()
                ? ""
                : fetch.lookups().stream()
                        .map(lookup -> lookup.path().stream().map(PathStep::key).collect(Collectors.joining(".")))
                        .collect(Collectors.joining(", ", " at ", ""));
    }
}
