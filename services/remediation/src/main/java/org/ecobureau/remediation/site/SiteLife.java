package org.ecobureau.remediation.site;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ecobureau.platform.PlatformProblem;
import org.ecobureau.platform.imports.CsvImport;
import org.ecobureau.platform.imports.ImportRow;
import org.ecobureau.remediation.imports.ColumnReader;
import org.ecobureau.remediation.screening.LandUse;
import org.ecobureau.remediation.screening.SoilStandard;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.GeoPoint;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Town;
import org.ecobureau.vocabulary.standard.Unit;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;

/** The life of a site that a line of an import tells: every step with its own date, judged by the rules of that day. */
final class SiteLife {

    private static final Set<String> REQUIRED =
            Set.of("name", "town", "responsible", "landUse", "longitude", "latitude", "suspectedAt");

    private static final Set<String> PARTICULARS = Set.of(
            "remediator",
            "evaluator",
            "investment10k",
            "surveyAnalyte",
            "surveyMgPerKg",
            "technique",
            "groundwater",
            "finishing");

    /** The dates in the order of a life, each with what it needs besides and what happened then. */
    private static final List<Chapter> CHAPTERS = List.of(
            new Chapter("preliminarySurveyAt", List.of(), (life, site, at) -> site.orderPreliminarySurvey(at)),
            new Chapter(
                    "preliminaryReportedAt",
                    List.of("surveyAnalyte", "surveyMgPerKg"),
                    (life, site, at) -> site.reportPreliminarySurvey(life.worst(), at)),
            new Chapter("surveyedAt", List.of("surveyAnalyte", "surveyMgPerKg"), SiteLife::detailedSurvey),
            new Chapter("assessedAt", List.of("surveyedAt"), SiteLife::assessment),
            new Chapter("clearedAt", List.of(), (life, site, at) -> site.clear("调查评估结论", at)),
            new Chapter("listedAt", List.of("assessedAt"), (life, site, at) -> site.list(at)),
            new Chapter(
                    "planFiledAt",
                    List.of("listedAt", "technique"),
                    (life, site, at) -> site.filePlan(life.plan(at), at)),
            new Chapter("worksStartedAt", List.of("planFiledAt"), (life, site, at) -> site.startWorks(at)),
            new Chapter(
                    "worksDoneAt",
                    List.of("worksStartedAt"),
                    (life, site, at) -> site.completeWorks(life.finishing(), at)),
            new Chapter("finishingEndedAt", List.of("worksDoneAt"), (life, site, at) -> site.endFinishing(at)),
            new Chapter("acceptedAt", List.of("worksDoneAt"), (life, site, at) -> site.acceptWorks(at)),
            new Chapter(
                    "evaluationSubmittedAt",
                    List.of("worksDoneAt", "evaluator"),
                    (life, site, at) -> site.submitEvaluation(List.of(), at)),
            new Chapter(
                    "evaluationPassedAt",
                    List.of("evaluationSubmittedAt"),
                    (life, site, at) -> site.passEvaluation("评审通过", at)),
            new Chapter(
                    "removalAppliedAt", List.of("evaluationPassedAt"), (life, site, at) -> site.applyForRemoval(at)),
            new Chapter("removedAt", List.of("removalAppliedAt"), (life, site, at) -> site.remove("评审通过", at)));

    static final CsvImport IMPORT = new CsvImport(REQUIRED, optionalColumns());

    private interface Event {
        Change<ContaminatedSite> take(SiteLife life, ContaminatedSite site, Instant at);
    }

    private record Chapter(String column, List<String> needs, Event event) {}

    private final ImportRow row;
    private final ColumnReader columns;
    private final String id;
    private final Instant now;
    private final Map<String, Instant> dates = new HashMap<>();

    /**
     * @param id of the new site
     * @param now no date lies after it
     */
    SiteLife(ImportRow row, String id, Instant now) {
        this.row = row;
        this.columns = new ColumnReader(row);
        this.id = id;
        this.now = now;
    }

    /**
     * All steps as one change. Errors: {@code REQUIRED} for what a date needs, {@code MALFORMED}, {@code AT_IN_FUTURE},
     * {@code AT_OUT_OF_ORDER} and whatever the cells' values are refused for, all at once; then whatever the first step
     * that was not possible on its day is refused for, at the column of that day.
     */
    Change<ContaminatedSite> lived() {
        row.require(REQUIRED.toArray(String[]::new));
        requireWhatDatesNeed();
        readDates();
        checkSurvey();
        row.yesNo("finishing");
        SiteProfile profile = profile();
        Change<ContaminatedSite> change = ContaminatedSite.register(profile, date("suspectedAt"));
        for (Chapter chapter : CHAPTERS) {
            if (dates.containsKey(chapter.column())) {
                Change<ContaminatedSite> before = change;
                change = ColumnReader.step(
                        chapter.column(),
                        () -> before.then(site -> chapter.event().take(this, site, date(chapter.column()))));
            }
        }
        return change;
    }

    /** From the latest date back: a date that is there, or is needed by a later one, needs its own. */
    private void requireWhatDatesNeed() {
        Set<String> needed = new HashSet<>();
        for (int i = CHAPTERS.size() - 1; i >= 0; i--) {
            Chapter chapter = CHAPTERS.get(i);
            if (needed.contains(chapter.column()) || row.text(chapter.column()) != null) {
                needed.addAll(chapter.needs());
            }
        }
        row.require(needed.toArray(String[]::new));
    }

    private void readDates() {
        Instant last = readDate("suspectedAt", Instant.MIN);
        for (Chapter chapter : CHAPTERS) {
            last = readDate(chapter.column(), last);
        }
        putAbsent("preliminaryReportedAt", dates.get("surveyedAt"));
        if (dates.containsKey("preliminaryReportedAt")) {
            putAbsent("preliminarySurveyAt", dates.get("suspectedAt"));
        }
    }

    /** The latest date up to this column. */
    private Instant readDate(String column, Instant last) {
        OffsetDateTime stated = row.dateTime(column);
        if (stated == null) {
            return last;
        }
        Instant date = stated.toInstant();
        dates.put(column, date);
        columns.findings()
                .addIf(date.isAfter(now), () -> Finding.of(PlatformProblem.AT_IN_FUTURE)
                        .with("at", BureauTime.local(date))
                        .with("now", BureauTime.local(now))
                        .at(column))
                .addIf(date.isBefore(last), () -> Finding.of(PlatformProblem.AT_OUT_OF_ORDER)
                        .with("at", BureauTime.local(date))
                        .with("last", BureauTime.local(last))
                        .at(column));
        return date.isBefore(last) ? last : date;
    }

    private void putAbsent(String column, @Nullable Instant date) {
        if (date != null) {
            dates.putIfAbsent(column, date);
        }
    }

    private void checkSurvey() {
        columns.value("surveyAnalyte", row.text("surveyAnalyte"), SoilStandard::analyte);
        columns.value("surveyMgPerKg", row.decimal("surveyMgPerKg"), maximum -> new Quantity(maximum, Unit.MG_PER_KG));
    }

    /** Refuses the line when this or anything read before was wrong. */
    private SiteProfile profile() {
        Town town = columns.value("town", row.text("town"), Town::of);
        GeoPoint location = location();
        LandUse landUse = row.choice("landUse", LandUse.class);
        CreditCode responsible = code("responsible");
        CreditCode remediator = code("remediator");
        CreditCode evaluator = code("evaluator");
        Quantity investment = columns.value(
                "investment10k", row.decimal("investment10k"), amount -> new Quantity(amount, Unit.CNY_10K));
        columns.throwIfAny();
        return new SiteProfile(
                id,
                row.required("name"),
                Objects.requireNonNull(town),
                Objects.requireNonNull(location),
                null,
                Objects.requireNonNull(landUse),
                new SiteParties(Objects.requireNonNull(responsible), remediator, evaluator),
                investment);
    }

    private @Nullable GeoPoint location() {
        BigDecimal latitude = row.decimal("latitude");
        BigDecimal longitude = row.decimal("longitude");
        return latitude == null
                ? null
                : columns.value(
                        "longitude", longitude, degrees -> new GeoPoint(degrees.doubleValue(), latitude.doubleValue()));
    }

    private @Nullable CreditCode code(String column) {
        return columns.value(column, row.text(column), CreditCode::new);
    }

    private static Change<ContaminatedSite> detailedSurvey(SiteLife life, ContaminatedSite site, Instant at) {
        return site.startDetailedSurvey(life.date("preliminaryReportedAt"))
                .then(started -> started.reportDetailedSurvey(life.worst(), at));
    }

    private static Change<ContaminatedSite> assessment(SiteLife life, ContaminatedSite site, Instant at) {
        boolean acceptable = life.dates.containsKey("clearedAt");
        return site.startRiskAssessment(life.date("surveyedAt"))
                .then(started -> started.reportRiskAssessment(acceptable, acceptable ? "风险可接受" : "风险不可接受", at));
    }

    private List<SoilMaximum> worst() {
        BigDecimal value = row.decimal("surveyMgPerKg");
        return List.of(SiteInputs.soilMaximum(
                row.required("surveyAnalyte"), Objects.requireNonNullElse(value, BigDecimal.ZERO), null));
    }

    private RemediationPlan plan(Instant at) {
        String groundwater = row.text("groundwater");
        return new RemediationPlan(
                at, row.required("technique"), Objects.requireNonNullElse(groundwater, ""), List.of());
    }

    private boolean finishing() {
        return Boolean.TRUE.equals(row.yesNo("finishing")) || dates.containsKey("finishingEndedAt");
    }

    private Instant date(String column) {
        return Objects.requireNonNull(dates.get(column), column);
    }

    private static Set<String> optionalColumns() {
        Set<String> columns = new LinkedHashSet<>(PARTICULARS);
        CHAPTERS.forEach(chapter -> columns.add(chapter.column()));
        return columns;
    }
}
