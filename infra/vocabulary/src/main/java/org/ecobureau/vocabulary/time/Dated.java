package org.ecobureau.vocabulary.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecobureau.vocabulary.problem.Citation;

/**
 * The versions of one rule through time; a record is judged by the version of its own day.
 *
 * @param <T> what a version says
 */
public final class Dated<T> {

    /** One version: what it says, where that stands, and when it holds. */
    public record Version<T>(Citation citation, T value) {}

    private final List<Version<T>> versions;

    /** @param versions in any order; no two may hold on the same day */
    public Dated(List<Version<T>> versions) {
        this.versions = List.copyOf(versions);
        for (int i = 0; i < versions.size(); i++) {
            for (int j = i + 1; j < versions.size(); j++) {
                if (overlap(versions.get(i).citation(), versions.get(j).citation())) {
                    throw new IllegalArgumentException(
                            versions.get(i).citation().id() + ": two versions hold on the same day");
                }
            }
        }
    }

    /** The version in force on that day, if the rule existed then. */
    public Optional<Version<T>> on(LocalDate day) {
        return versions.stream()
                .filter(version -> version.citation().inForceOn(day))
                .findFirst();
    }

    /**
     * The version in force on that day.
     *
     * @throws IllegalStateException when the rule did not exist on that day
     */
    public Version<T> require(LocalDate day) {
        return on(day).orElseThrow(() ->
                new IllegalStateException(versions.get(0).citation().id() + ": no version in force on " + day));
    }

    public List<Version<T>> versions() {
        return versions;
    }

    private static boolean overlap(Citation one, Citation other) {
        return one.inForceOn(other.since()) || other.inForceOn(one.since());
    }
}
