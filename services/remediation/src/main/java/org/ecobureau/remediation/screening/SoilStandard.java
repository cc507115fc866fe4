package org.ecobureau.remediation.screening;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecobureau.vocabulary.problem.Citation;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;
import org.ecobureau.vocabulary.time.Dated;
import org.jspecify.annotations.Nullable;

/**
 * Judges soil of development land. At or below the screening value the risk is negligible; above it a detailed survey
 * is due; above the control value the risk is usually unacceptable.
 *
 * <p>Source: GB 36600-2018, tables 1 and 2 (of table 2 the items read so far), in force since 2018-08-01.
 */
public final class SoilStandard {

    /** The standard in its versions. */
    public static final Dated<SoilStandard> VERSIONS = new Dated<>(List.of(new Dated.Version<>(
            Citation.of("soil.screening", "GB 36600-2018 土壤环境质量 建设用地土壤污染风险管控标准（试行）", "第5条", LocalDate.of(2018, 8, 1)),
            new SoilStandard(Stream.concat(read("gb36600-2018-table1.csv"), read("gb36600-2018-table2.csv"))
                    .toList()))));

    private final List<ScreeningValues> values;

    private SoilStandard(List<ScreeningValues> values) {
        this.values = values;
    }

    /** The analyte of that CAS number or Chinese name. Errors: {@code ANALYTE_UNKNOWN}. */
    public static Analyte analyte(String text) {
        return VERSIONS.versions().stream()
                .flatMap(version -> version.value().find(text).stream())
                .map(ScreeningValues::analyte)
                .findFirst()
                .orElseThrow(() -> Finding.of(ScreeningProblem.ANALYTE_UNKNOWN)
                        .with("value", text.length() > 40 ? text.substring(0, 40) + "…" : text)
                        .asProblem());
    }

    /**
     * The natural background of an analyte at a place. Errors: {@code BACKGROUND_NOT_APPLICABLE} where the standard knows
     * none, and those of {@link Quantity}.
     *
     * @param analyte null where it was refused itself
     * @param milligrams per kilogram
     */
    public static Quantity background(@Nullable Analyte analyte, BigDecimal milligrams) {
        if (analyte != null && !isBackgroundApplicable(analyte)) {
            throw Finding.of(ScreeningProblem.BACKGROUND_NOT_APPLICABLE)
                    .with("analyte", analyte.name())
                    .asProblem();
        }
        return new Quantity(milligrams, Unit.MG_PER_KG);
    }

    private static boolean isBackgroundApplicable(Analyte analyte) {
        return VERSIONS.versions().stream()
                .flatMap(version -> version.value().find(analyte.key()).stream())
                .anyMatch(ScreeningValues::isBackgroundApplicable);
    }

    /**
     * Judges a value by the version of that day.
     *
     * @param background natural background at the place, where it was established
     */
    public static SoilVerdict judge(
            Analyte analyte, Quantity value, LandUse landUse, @Nullable Quantity background, LocalDate day) {
        LandUse judgedAs = landUse.judgedAs();
        return VERSIONS.on(day)
                .flatMap(version -> version.value()
                        .find(analyte.key())
                        .map(limits -> new SoilVerdict(
                                limits.judge(value, judgedAs, background),
                                judgedAs,
                                limits.screening(judgedAs),
                                limits.control(judgedAs),
                                version.citation())))
                .orElseGet(() -> new SoilVerdict(SoilJudgement.NOT_JUDGED, judgedAs, null, null, null));
    }

    private Optional<ScreeningValues> find(String text) {
        return values.stream().filter(row -> row.analyte().isCalled(text)).findFirst();
    }

    private static Stream<ScreeningValues> read(String resource) {
        try (InputStream in = Objects.requireNonNull(SoilStandard.class.getResourceAsStream(resource), resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(SoilStandard::row).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every cell is quoted, some hold commas. */
    private static ScreeningValues row(String line) {
        String[] cells = line.substring(1, line.length() - 1).split("\",\"", -1);
        return new ScreeningValues(
                new Analyte(cells[2].isEmpty() ? null : cells[2], cells[1]),
                milligrams(cells[3]),
                milligrams(cells[4]),
                milligrams(cells[5]),
                milligrams(cells[6]));
    }

    private static Quantity milligrams(String text) {
        return Quantity.of(text, Unit.MG_PER_KG);
    }
}
