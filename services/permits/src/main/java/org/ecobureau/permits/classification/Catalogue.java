package org.ecobureau.permits.classification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecobureau.vocabulary.problem.Citation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One version of the catalogue of permits.
 *
 * @param rows of single industries
 * @param generalProcesses that count whatever the industry is
 * @param others the row of all industries that no other row names
 */
record Catalogue(Citation citation, List<CatalogueRow> rows, List<CatalogueRow> generalProcesses, CatalogueRow others) {

    /** The file's own form. */
    private record File(
            String id, String source, LocalDate since, List<Row> rows, List<Row> generalProcesses, Row others) {}

    private record Row(
            int row,
            String title,
            List<String> industries,
            @Nullable Boolean byProcesses,
            List<Way> criteria) {

        CatalogueRow read() {
            return new CatalogueRow(
                    row,
                    title,
                    industries,
                    Boolean.TRUE.equals(byProcesses),
                    criteria.stream().map(way -> way.read(industries)).toList());
        }
    }

    private record Way(
            PermitCategory category,
            @Nullable List<String> industries,
            Map<String, Map<String, Object>> when,
            String text) {

        Criterion read(List<String> ofTheRow) {
            return new Criterion(
                    category,
                    industries == null ? ofTheRow : industries,
                    when.entrySet().stream()
                            .map(condition -> ScaleCondition.read(condition.getKey(), condition.getValue()))
                            .toList(),
                    text);
        }
    }

    static Catalogue read(String resource) {
        try (InputStream json = Objects.requireNonNull(Catalogue.class.getResourceAsStream(resource), resource)) {
            File file = JsonMapper.shared().readValue(json, File.class);
            return new Catalogue(
                    Citation.of(file.id(), file.source(), null, file.since()),
                    file.rows().stream().map(Row::read).toList(),
                    file.generalProcesses().stream().map(Row::read).toList(),
                    file.others().read());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
