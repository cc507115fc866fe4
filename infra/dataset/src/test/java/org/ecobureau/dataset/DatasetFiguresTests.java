package org.ecobureau.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.ecobureau.dataset.PublishedSummary.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DatasetFiguresTests {

    private static final String JIJIA = "松江镇季家组重金属土壤治理项目";
    private static final String GUOMAO = "原衡阳市国茂化工有限公司治理项目";
    private static final Records RECORDS = Records.ofDataset();
    private static final Map<String, BigDecimal> FIGURES = CountedFigures.of(RECORDS);

    @ParameterizedTest
    @CsvSource({
        "officerVisits,309",
        "hospitalInspections,156",
        "hospitalsInspected,53",
        "wastewater,41653",
        "enterprisesAssisted,13",
        "enterprisesExempted,10",
        JIJIA + ".investment,708",
        GUOMAO + ".investment,2100",
        "ruralInvestment,4000",
        "villagesTotal,375",
        "villagesTreated,180",
        "villagesCompletedInYear,17",
        "issued,88",
        "keyManaged,31",
        "simplified,57",
        "registrations,691",
        "specialInspections,5",
        "trainings,4"
    })
    void theRecordsAddUpToTheSummary(String figure, BigDecimal inSummary) {
        assertThat(FIGURES.get(figure)).isEqualByComparingTo(inSummary);
    }

    @ParameterizedTest
    @CsvSource({"collected,3000,3100", "collectedCovid,20,30", "peopleTrained,200,300"})
    void whatTheSummaryRoundsDownIsALittleMore(String figure, BigDecimal least, BigDecimal below) {
        assertThat(FIGURES.get(figure)).isGreaterThan(least).isLessThan(below);
    }

    @Test
    void theCountyItselfCollectsATenthOrSoOfTheTotal() {
        BigDecimal share = FIGURES.get("collectedInCounty").divide(FIGURES.get("collected"), 2, RoundingMode.HALF_UP);
        assertThat(share).isBetween(new BigDecimal("0.08"), new BigDecimal("0.20"));
    }

    @Test
    void guomaoIsBuiltAndUnderReviewWhileJijiaIsBeingFinished() {
        Map<String, String> guomao = site(GUOMAO);
        assertThat(guomao.get("worksDoneAt")).startsWith("2020-11-20");
        assertThat(guomao.get("evaluationSubmittedAt")).startsWith("2020-12");
        assertThat(guomao.get("evaluator")).isNotEmpty().isNotEqualTo(guomao.get("remediator"));
        assertThat(site(JIJIA)).containsEntry("finishing", "true").containsEntry("evaluationSubmittedAt", "");
    }

    static Iterable<Claim> claims() {
        return PublishedSummary.of(2020).orElseThrow().claims();
    }

    @ParameterizedTest
    @MethodSource("claims")
    void everyPublishedFigureIsBorneOutByTheRecords(Claim claim) {
        String state = claim.state();
        Figure counted = new Figure(claim.figure(), "", FIGURES.get(claim.figure()), "", state, "");
        assertThat(counted.isMissing()).isFalse();
        assertThat(claim.isBorneOutBy(counted)).isTrue();
    }

    static Iterable<Arguments> removals() {
        String hospital = RECORDS.of("hospital-inspections").get(0).get("hospital");
        String enterprise = RECORDS.of("permits").get(0).get("creditCode");
        return List.of(
                removal("hospital-inspections", nth("hospital-inspections", 0), "officerVisits", "hospitalInspections"),
                removal("hospital-inspections", with("hospital", hospital), "hospitalsInspected"),
                removal("wastewater", nth("wastewater", 100), "wastewater"),
                removal("rounds", with("stream", "COVID"), "collected", "collectedCovid", "collectedInCounty"),
                removal("rounds", nth("rounds", 7), "collected"),
                removal("epidemic-support", nth("epidemic-support", 0), "enterprisesAssisted"),
                removal("epidemic-support", nth("epidemic-support", 22), "enterprisesExempted"),
                removal("sites", with("name", JIJIA), JIJIA + ".investment"),
                removal("sites", with("name", GUOMAO), GUOMAO + ".investment"),
                removal("villages", with("batch", ""), "villagesTotal"),
                removal(
                        "villages",
                        with("batch", "2020年"),
                        "villagesTreated",
                        "villagesCompletedInYear",
                        "ruralInvestment"),
                removal("permits", with("creditCode", enterprise), "issued"),
                removal("permits", with("management", "KEY"), "keyManaged"),
                removal("permits", with("management", "SIMPLIFIED"), "simplified"),
                removal("registrations", nth("registrations", 3), "registrations"),
                removal("special-inspections", nth("special-inspections", 1), "specialInspections"),
                removal("trainings", nth("trainings", 1), "trainings", "peopleTrained"));
    }

    @ParameterizedTest
    @MethodSource("removals")
    void aFigureMovesWhenARecordIsRemoved(String file, Predicate<Map<String, String>> which, String... figures) {
        Map<String, BigDecimal> fewer = CountedFigures.of(RECORDS.without(file, which));
        assertThat(figures).isNotEmpty().allSatisfy(figure -> assertThat(fewer.get(figure))
                .isNotEqualTo(FIGURES.get(figure)));
    }

    private static Arguments removal(String file, Predicate<Map<String, String>> which, String... figures) {
        return Arguments.of(file, which, figures);
    }

    private static Predicate<Map<String, String>> with(String column, String value) {
        return record -> record.get(column).equals(value);
    }

    private static Predicate<Map<String, String>> nth(String file, int index) {
        return RECORDS.of(file).get(index)::equals;
    }

    private static Map<String, String> site(String name) {
        return RECORDS.of("sites").stream()
                .filter(with("name", name))
                .findFirst()
                .orElseThrow();
    }
}
