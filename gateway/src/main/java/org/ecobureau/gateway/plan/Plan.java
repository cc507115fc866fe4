package org.ecobureau.gateway.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** As JSON, for people: each fetch with its number, those it waits for, and where its objects are. */
    public Map<String, Object> described() {
        return Map.of("fetches", fetches.stream().map(Plan::described).toList());
    }

    private static Map<String, Object> described(Fetch fetch) {
        var described = new LinkedHashMap<String, Object>();
        described.put("fetch", fetch.index());
        described.put("service", fetch.service());
        described.put("after", fetch.waitsFor().stream().sorted().toList());
        if (!fetch.isRoot()) {
            described.put("at", fetch.lookups().stream().map(Plan::path).toList());
        }
        described.put("query", fetch.query());
        return described;
    }

    private static String at(Fetch fetch) {
        return fetch.isRoot()
                ? ""
                : fetch.lookups().stream().map(Plan::path).collect(Collectors.joining(", ", " at ", ""));
    }

    private static String path(Lookup lookup) {
        return lookup.path().stream().map(PathStep::key).collect(Collectors.joining("."));
    }
}
