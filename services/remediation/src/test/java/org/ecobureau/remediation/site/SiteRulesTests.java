package org.ecobureau.remediation.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ecobureau.remediation.Samples.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ecobureau.remediation.screening.LandUse;
import org.ecobureau.vocabulary.lifecycle.Deadline;
import org.ecobureau.vocabulary.problem.Citation;
import org.ecobureau.vocabulary.problem.Problem;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of a site's life, on either side of the days on which they changed. */
class SiteRulesTests {

    private static final String BEFORE_THE_LAW = "2018-12-31";
    private static final String FIRST_DAY_OF_THE_LAW = "2019-01-01";
    private static final String LAST_DAY_OF_THE_LAW = "2026-08-14";
    private static final String FIRST_DAY_OF_THE_CODE = "2026-08-15";

    private static final SiteParties SELF_EVALUATED =
            new SiteParties(SiteFixture.RESPONSIBLE, SiteFixture.REMEDIATOR, SiteFixture.REMEDIATOR);

    /** What each rule holds against a record, and a record it is held against. */
    static Stream<Arguments> duties() {
        return Stream.of(
                duty(
                        SiteProblem.PLAN_WITHOUT_GROUNDWATER,
                        "第六十四条",
                        "第四百五十九条",
                        SiteStatus.LISTED,
                        (site, at) -> () -> site.filePlan(new RemediationPlan(at, "固化/稳定化", "  ", List.of()), at)),
                duty(
                        SiteProblem.TRANSPORT_UNREPORTED,
                        "第四十一条第一款",
                        "第四百三十六条第一款",
                        SiteStatus.PLAN_FILED,
                        (site, at) -> () -> site.startWorks(at)
                                .then(next ->
                                        next.recordEarthwork(EarthworkKind.EXCAVATED, Quantity.of(30, Unit.T), at))
                                .then(next -> next.ship(SiteFixture.load("1", 20_000, at), at))),
                duty(
                        SiteProblem.EVALUATOR_DID_THE_WORKS,
                        "第六十五条",
                        "第四百六十条",
                        SiteStatus.WORKS_DONE,
                        (site, at) -> () -> site.submitEvaluation(List.of(), at)),
                duty(
                        SiteProblem.SENSITIVE_USE_OF_LISTED_LAND,
                        "第六十一条第二款",
                        "第四百五十六条第二款",
                        SiteStatus.LISTED,
                        (site, at) ->
                                () -> Problem.throwIfAny(LandUseRules.against(site, ProposedLandUse.HOUSING, at))),
                duty(
                        SiteProblem.UNRELATED_CONSTRUCTION,
                        "第六十六条第三款",
                        "第四百六十一条第三款",
                        SiteStatus.LISTED,
                        (site, at) ->
                                () -> Problem.throwIfAny(LandUseRules.against(site, ProposedLandUse.INDUSTRY, at))),
                duty(
                        SiteProblem.SURVEY_NOT_FINISHED,
                        "第五十九条第二款",
                        "第四百五十四条第二款",
                        SiteStatus.SUSPECTED,
                        (site, at) ->
                                () -> Problem.throwIfAny(LandUseRules.against(site, ProposedLandUse.HOUSING, at))),
                duty(
                        SiteProblem.ASSESSMENT_NOT_FINISHED,
                        "第六十条",
                        "第四百五十五条",
                        SiteStatus.RISK_ASSESSMENT,
                        (site, at) -> () ->
                                Problem.throwIfAny(LandUseRules.against(site, ProposedLandUse.PUBLIC_SERVICES, at))));
    }

    private static Arguments duty(
            SiteProblem code,
            String article,
            String ofTheCode,
            SiteStatus stage,
            BiFunction<ContaminatedSite, Instant, ThrowingCallable> act) {
        return Arguments.of(code, article, ofTheCode, stage, act);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("duties")
    void aDutyHoldsFromTheFirstDayOfTheLawOn(
            SiteProblem code,
            String article,
            String ofTheCode,
            SiteStatus stage,
            BiFunction<ContaminatedSite, Instant, ThrowingCallable> act) {
        assertThat(rules(code, BEFORE_THE_LAW, stage, act)).isEmpty();
        assertThat(rules(code, FIRST_DAY_OF_THE_LAW, stage, act))
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.article()).isEqualTo(article);
                    assertThat(rule.verified()).isTrue();
                });
        assertThat(rules(code, LAST_DAY_OF_THE_LAW, stage, act))
                .singleElement()
                .satisfies(rule -> assertThat(rule.source()).contains("土壤污染防治法"));
        assertThat(rules(code, FIRST_DAY_OF_THE_CODE, stage, act))
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.source()).contains("生态环境法典");
                    assertThat(rule.article()).isEqualTo(ofTheCode);
                    assertThat(rule.verified()).isTrue();
                });
    }

    /** The rules under which something of that kind stands against the record. */
    private static List<Citation> rules(
            SiteProblem code,
            String day,
            SiteStatus stage,
            BiFunction<ContaminatedSite, Instant, ThrowingCallable> act) {
        ContaminatedSite site = SiteFixture.in(stage, SELF_EVALUATED, at(day));
        Problem refused = catchThrowableOfType(Problem.class, act.apply(site, at(day)));
        return refused == null
                ? List.of()
                : refused.findings().stream()
                        .filter(finding -> finding.code() == code)
                        .map(finding -> Objects.requireNonNull(finding.rule()))
                        .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "SUSPECTED, INDUSTRY, true",
        "SUSPECTED, EDUCATION_HEALTH_WELFARE, false",
        "SUSPECTED, NEIGHBOURHOOD_PARK, true",
        "RISK_ASSESSMENT, COMMERCE, true",
        "LISTED, ROADS_UTILITIES, false",
        "REMOVAL_REVIEW, INDUSTRY, false",
        "REMOVED, INDUSTRY, true",
        "REMOVED, PUBLIC_SERVICES, true",
        "REMOVED, HOUSING, false",
        "POST_MANAGEMENT, NEIGHBOURHOOD_PARK, false",
        "NOT_CONTAMINATED, LOGISTICS, true"
    })
    void landIsUsedAsItsStageAndSurveyAllow(SiteStatus stage, ProposedLandUse use, boolean permitted) {
        ContaminatedSite site = SiteFixture.in(stage, "2020-06-02");
        assertThat(LandUseRules.against(site, use, at("2020-06-03")).isEmpty()).isEqualTo(permitted);
    }

    /** The law forbids unrelated construction on listed land; the Code also before survey and assessment. */
    @ParameterizedTest
    @CsvSource({
        "2026-08-14, SUSPECTED, true",
        "2026-08-15, SUSPECTED, false",
        "2026-08-14, RISK_ASSESSMENT, true",
        "2026-08-15, RISK_ASSESSMENT, false",
        "2026-08-15, NOT_CONTAMINATED, true"
    })
    void sinceTheCodeNothingIsBuiltBeforeSurveyAndAssessment(String day, SiteStatus stage, boolean permitted) {
        ContaminatedSite site = SiteFixture.in(stage, day);
        assertThat(LandUseRules.against(site, ProposedLandUse.INDUSTRY, at(day)).isEmpty())
                .isEqualTo(permitted);
    }

    @Test
    void theClockOfThePreliminarySurveyRunsFromItsOrderToItsReport() {
        ContaminatedSite ordered = SiteFixture.registered(SiteFixture.PARTIES, LandUse.TYPE1, at("2020-01-06"))
                .orderPreliminarySurvey(at("2020-03-31"))
                .after();
        Deadline running = SiteDeadlines.running(ordered).get(0);
        assertThat(running.dueAt()).isEqualTo(Instant.parse("2020-09-30T15:59:59.999Z"));
        assertThat(running.rule().article()).isEqualTo("第十三条第二款");
        assertThat(running.rule().verified()).isTrue();
        ContaminatedSite reported = ordered.reportPreliminarySurvey(SiteFixture.cadmium("1"), at("2020-05-06"))
                .after();
        assertThat(SiteDeadlines.running(reported)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2017-06-30, 0", "2017-07-01, 1"})
    void thatClockBeganWithItsRule(LocalDate orderedOn, int clocks) {
        Instant at = at(orderedOn.toString());
        ContaminatedSite ordered = SiteFixture.registered(SiteFixture.PARTIES, LandUse.TYPE1, at)
                .orderPreliminarySurvey(at)
                .after();
        assertThat(SiteDeadlines.running(ordered)).hasSize(clocks);
    }
}
