package org.ecobureau.remediation.sample;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.ecobureau.platform.imports.CsvImport;
import org.ecobureau.platform.imports.ImportRow;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.remediation.imports.ColumnReader;
import org.ecobureau.remediation.screening.Analyte;
import org.ecobureau.remediation.screening.SoilStandard;
import org.ecobureau.remediation.site.ContaminatedSites;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;
import org.jspecify.annotations.Nullable;

/** The soil sample that a line of an import tells of. */
final class SampleLine {

    private static final Set<String> REQUIRED = Set.of("site", "takenOn", "point", "depthM", "analyte", "valueMgPerKg");

    static final CsvImport IMPORT = new CsvImport(REQUIRED, Set.of("medium", "backgroundMgPerKg"));

    private final ImportRow row;
    private final ColumnReader columns;
    private final ContaminatedSites sites;

    SampleLine(ImportRow row, ContaminatedSites sites) {
        this.row = row;
        this.columns = new ColumnReader(row);
        this.sites = sites;
    }

    /**
     * The sample. Errors: {@code REQUIRED}, {@code MALFORMED}, {@code SITE_UNKNOWN} for a site beyond the scope,
     * {@code ANALYTE_UNKNOWN}, {@code BACKGROUND_NOT_APPLICABLE}, {@code DEPTH}, {@code TEXT_TOO_LONG},
     * {@code TAKEN_LATER} and those of {@link Quantity}, all at once.
     */
    Change<SoilSample> read(Scope scope, Instant at) {
        row.require(REQUIRED.toArray(String[]::new));
        String siteId = columns.value("site", row.text("site"), name -> siteId(name, scope));
        LocalDate takenOn = row.date("takenOn");
        checkPlace();
        SoilReading reading = reading();
        if (takenOn != null) {
            SampleChecks.taken(takenOn, at, columns.findings());
        }
        columns.throwIfAny();
        return SoilSample.record(
                Objects.requireNonNull(siteId),
                Objects.requireNonNull(takenOn),
                place(),
                Objects.requireNonNull(reading),
                at);
    }

    private String siteId(String name, Scope scope) {
        return sites.named(name, scope).map(Stored::id).orElseThrow(() -> Finding.of(SampleProblem.SITE_UNKNOWN)
                .with("name", name)
                .asProblem());
    }

    private void checkPlace() {
        String point = row.text("point");
        if (point != null) {
            SampleChecks.name(point, "point", columns.findings());
        }
        BigDecimal depth = row.decimal("depthM");
        if (depth != null) {
            SampleChecks.depth(depth, columns.findings());
        }
        row.choice("medium", SoilMedium.class);
    }

    private SoilPlace place() {
        SoilMedium medium = row.choice("medium", SoilMedium.class);
        return new SoilPlace(
                row.required("point"),
                Objects.requireNonNull(row.decimal("depthM")),
                medium == null ? SoilMedium.SOIL : medium);
    }

    private @Nullable SoilReading reading() {
        Analyte analyte = columns.value("analyte", row.text("analyte"), SoilStandard::analyte);
        Quantity value = columns.value(
                "valueMgPerKg", row.decimal("valueMgPerKg"), amount -> new Quantity(amount, Unit.MG_PER_KG));
        Quantity background = columns.value(
                "backgroundMgPerKg",
                row.decimal("backgroundMgPerKg"),
                amount -> SoilStandard.background(analyte, amount));
        return analyte == null || value == null ? null : new SoilReading(analyte, value, background);
    }
}
