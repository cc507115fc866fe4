package org.ecobureau.hazardouswaste.waste;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecobureau.vocabulary.problem.Citation;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.time.Dated;
import org.jspecify.annotations.Nullable;

/** The versions of the catalogue, each from the day on which it came into force. */
public final class WasteLists {

    private static final LocalDate FIRST_DAY = LocalDate.of(2016, 8, 1);
    private static final Map<WasteCode, WasteEntry> OF_2021 = read("hazardous-waste-list-2021.csv");

    /** Only the number of entries of the version of 2025 is known, so its wastes are those of 2021 until they are. */
    private static final Dated<WasteList> VERSIONS = new Dated<>(List.of(
            version(2016, FIRST_DAY, LocalDate.of(2020, 12, 31), Map.of(), 2016),
            version(2021, LocalDate.of(2021, 1, 1), LocalDate.of(2024, 12, 31), OF_2021, 2021),
            version(2025, LocalDate.of(2025, 1, 1), null, OF_2021, 2021)));

    private WasteLists() {}

    /** The version in force on that day; {@code WASTE_LIST_MISSING} for a day before the first one at hand. */
    public static WasteList on(LocalDate day) {
        return VERSIONS.on(day).map(Dated.Version::value).orElseThrow(() -> Finding.of(WasteProblem.WASTE_LIST_MISSING)
                .with("day", day)
                .with("since", FIRST_DAY)
                .asProblem());
    }

    private static Dated.Version<WasteList> version(
            int year, LocalDate since, @Nullable LocalDate until, Map<WasteCode, WasteEntry> entries, int entriesOf) {
        Citation citation = Citation.of("waste-list.version", "国家危险废物名录（" + year + "年版）", null, since);
        Citation dated = until == null ? citation : citation.until(until);
        Citation honest = year == entriesOf && !entries.isEmpty() ? dated : dated.unverified();
        return new Dated.Version<>(honest, new WasteList(year, honest, entries, entriesOf));
    }

    /** Columns: code, category, hazard. A code that does not end in its category's digits stops the start. */
    private static Map<WasteCode, WasteEntry> read(String resource) {
        Map<WasteCode, WasteEntry> entries = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(WasteLists.class.getResourceAsStream(resource), resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(line -> line.split(",", 3)).forEach(cells -> {
                WasteCode code = new WasteCode(cells[0]);
                if (!code.category().name().equals(cells[1])) {
                    throw new IllegalStateException(
                            code + ": category " + cells[1] + " (expected: " + code.category() + ")");
                }
                entries.put(code, new WasteEntry(code, cells[2].replace("\"", "")));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }
}
