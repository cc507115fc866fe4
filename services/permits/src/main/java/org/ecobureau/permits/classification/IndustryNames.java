package org.ecobureau.permits.classification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The names of all industries by code, from {@code industries.tsv}. Source: GB/T 4754-2017 with its amendment no. 1: 97
 * divisions, 473 groups, 1382 classes.
 */
record IndustryNames(Map<String, String> byCode) {

    private static final String TABLE = "/classification/industries.tsv";

    static IndustryNames read() {
        try (BufferedReader table = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(IndustryNames.class.getResourceAsStream(TABLE)), StandardCharsets.UTF_8))) {
            return new IndustryNames(table.lines()
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toUnmodifiableMap(line -> line[0], line -> line[1])));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Optional<String> of(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
