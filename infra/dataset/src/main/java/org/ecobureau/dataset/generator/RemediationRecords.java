package org.ecobureau.dataset.generator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ecobureau.dataset.generator.Description.Batch;
import org.ecobureau.dataset.generator.Description.Remediation;
import org.ecobureau.dataset.generator.Description.Site;
import org.ecobureau.vocabulary.standard.Town;
import org.jspecify.annotations.Nullable;

/** Contaminated sites with their samples, and the villages of the rural improvement programme. */
final class RemediationRecords {

    private static final List<String> STEPS = List.of(
            "suspectedAt",
            "preliminarySurveyAt",
            "preliminaryReportedAt",
            "surveyedAt",
            "assessedAt",
            "clearedAt",
            "listedAt",
            "planFiledAt",
            "worksStartedAt",
            "worksDoneAt",
            "evaluationSubmittedAt");

    private final Description description;
    private final Register register;
    private final Remediation part;

    RemediationRecords(Description description, Register register) {
        this.description = description;
        this.register = register;
        this.part = description.remediation();
    }

    Table sites() {
        List<String> columns = new ArrayList<>(List.of(
                "name",
                "town",
                "responsible",
                "landUse",
                "longitude",
                "latitude",
                "remediator",
                "evaluator",
                "investment10k",
                "surveyAnalyte",
                "surveyMgPerKg",
                "technique",
                "groundwater",
                "finishing"));
        columns.addAll(STEPS);
        Table table = new Table("sites", columns.toArray(String[]::new));
        OfficeHours hours = new OfficeHours(new Draw(description.seed(), table.name()));
        part.sites().forEach(site -> table.add(cells(site, hours)));
        return table;
    }

    private @Nullable Object[] cells(Site site, OfficeHours hours) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(site.name());
        cells.add(site.town());
        cells.add(code(site.responsible()));
        cells.add(site.landUse());
        cells.add(site.longitude());
        cells.add(site.latitude());
        cells.add(code(site.remediator()));
        cells.add(code(site.evaluator()));
        cells.add(site.investment10k());
        cells.add(site.highestMgPerKg() == null ? null : site.analyte());
        cells.add(site.highestMgPerKg());
        cells.add(site.technique());
        cells.add(site.groundwater());
        cells.add(site.finishing());
        for (String step : STEPS) {
            LocalDate day = site.steps().get(step);
            cells.add(day == null ? null : hours.morning(day));
        }
        return cells.toArray();
    }

    private @Nullable Object code(@Nullable String name) {
        return name == null ? null : register.named(name).creditCode();
    }

    /** The grid of the preliminary survey, for each site that reported one; its highest value is the report's. */
    Table samples() {
        Table table = new Table("samples", "site", "takenOn", "point", "depthM", "analyte", "valueMgPerKg");
        Draw draw = new Draw(description.seed(), table.name());
        for (Site site : part.sites()) {
            if (site.highestMgPerKg() != null) {
                addSamples(site, new BigDecimal(site.highestMgPerKg()), draw, table);
            }
        }
        return table;
    }

    private void addSamples(Site site, BigDecimal highest, Draw draw, Table table) {
        LocalDate ordered = Objects.requireNonNull(site.steps().get("preliminarySurveyAt"));
        int samples = part.points() * part.depthsM().size();
        int worst = draw.between(0, samples - 1);
        for (int i = 0; i < samples; i++) {
            int point = i / part.depthsM().size();
            BigDecimal value = i == worst
                    ? highest
                    : highest.multiply(BigDecimal.valueOf(draw.between(5, 80), 2))
                            .setScale(2, RoundingMode.HALF_UP);
            table.add(
                    site.name(),
                    ordered.plusDays(14 + point / 6),
                    "S%02d".formatted(point + 1),
                    part.depthsM().get(i % part.depthsM().size()),
                    site.analyte(),
                    value);
        }
    }

    Table villages() {
        Table table = new Table("villages", "name", "town", "treatedOn", "acceptedOn", "batch", "investment10k");
        Draw draw = new Draw(description.seed(), table.name());
        List<Batch> batches = part.villageBatches();
        int treated = batches.stream().mapToInt(Batch::villages).sum();
        Iterator<Long> tenths = Draw.share(10 * part.ruralInvestment10k(), draw.blur(ones(treated), 35))
                .iterator();
        Iterator<Batch> batch = batches.stream()
                .flatMap(one -> Stream.generate(() -> one).limit(one.villages()))
                .iterator();
        for (Village village : draw.shuffled(all())) {
            if (batch.hasNext()) {
                addTreated(village, batch.next(), tenths.next(), draw, table);
            } else {
                table.add(village.name(), village.town().code(), null, null, null, null);
            }
        }
        return table;
    }

    private record Village(String name, Town town) {}

    private List<Village> all() {
        List<Town> towns =
                description.towns().keySet().stream().sorted().map(Town::of).toList();
        List<Long> shares = Draw.share(
                part.villages(),
                towns.stream()
                        .map(town -> Objects.requireNonNull(description.towns().get(town.code())))
                        .toList());
        List<Village> villages = new ArrayList<>();
        for (int i = 0; i < towns.size(); i++) {
            for (int number = 1; number <= shares.get(i); number++) {
                villages.add(new Village("示例" + number + "村", towns.get(i)));
            }
        }
        return villages;
    }

    private static void addTreated(Village village, Batch batch, long tenths, Draw draw, Table table) {
        LocalDate treated = draw.day(batch.from(), batch.to());
        LocalDate accepted = OfficeHours.workingDay(draw.day(batch.to().plusDays(1), batch.acceptedBy()));
        table.add(
                village.name(), village.town().code(), treated, accepted, batch.batch(), BigDecimal.valueOf(tenths, 1));
    }

    private static List<Long> ones(int count) {
        return Collections.nCopies(count, 1L);
    }
}
