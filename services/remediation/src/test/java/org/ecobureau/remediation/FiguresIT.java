package org.ecobureau.remediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecobureau.remediation.Scene.at;
import static org.ecobureau.remediation.Scene.input;
import static org.ecobureau.remediation.Scene.quantity;
import static org.ecobureau.remediation.Scene.with;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.ecobureau.test.ServiceIT;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.test.servers.StoreCommands;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Every test has a year of its own. */
@ServiceIT
class FiguresIT {

    private static final String REPORT = "asOf remediation { villagesTotal villagesTreated villagesCompletedInYear"
            + " ruralInvestment { value unit } projects { siteId name status finishing constructionDoneOn acceptedOn"
            + " investment { value unit } } }";

    @Autowired
    private GraphQlCaller caller;

    @Autowired
    private StoreCommands store;

    private Scene scene;

    @BeforeEach
    void openTheScene() {
        scene = new Scene(caller);
    }

    private JsonNode report(int year) {
        return scene.officer()
                .ask("{ annualReport(year: %d) { %s } }".formatted(year, REPORT))
                .data("annualReport.remediation");
    }

    private JsonNode statistics(String from, String to, String selection) {
        return scene.officer()
                .ask("{ remediationStatistics(from: \"%s\", to: \"%s\") { %s } }".formatted(from, to, selection))
                .data("remediationStatistics");
    }

    private static Map<String, Object> village(String treatedOn, String investment) {
        return input(
                "name",
                Samples.newName("村"),
                "town",
                "430422122",
                "treatedOn",
                treatedOn,
                "batch",
                "第一批",
                "investment10k",
                investment);
    }

    @Test
    void villagesAreCountedByTheDayOfTheirTreatmentAndOfTheirAcceptance() {
        int registered = report(2006).get("villagesTotal").asInt();
        scene.ids(
                "importVillages",
                List.of(
                        with(village("2006-01-01", "0.1"), "acceptedOn", "2006-12-31"),
                        with(village("2006-12-31", "0.2"), "acceptedOn", "2007-01-01"),
                        village("2007-01-01", "100"),
                        input("name", Samples.newName("村"), "town", "430422122")));

        assertThat(report(2005).get("villagesTreated").asInt()).isZero();
        JsonNode year = report(2006);
        assertThat(year.get("villagesTotal").asInt()).isEqualTo(registered + 4);
        assertThat(year.get("villagesTreated").asInt()).isEqualTo(2);
        assertThat(year.get("villagesCompletedInYear").asInt()).isEqualTo(1);
        assertThat(year.at("/ruralInvestment/value").decimalValue()).isEqualByComparingTo("0.3");
        assertThat(year.at("/ruralInvestment/unit").asString()).isEqualTo("CNY_10K");
        JsonNode next = report(2007);
        assertThat(next.get("villagesTreated").asInt()).isEqualTo(3);
        assertThat(next.get("villagesCompletedInYear").asInt()).isEqualTo(1);
        assertThat(next.at("/ruralInvestment/value").decimalValue()).isEqualByComparingTo("100.3");
        String figures = "villagesTreated villagesAccepted ruralInvestment { value }";
        JsonNode month = statistics("2006-12-01", "2007-01-01", figures);
        assertThat(month.get("villagesTreated").asInt()).isEqualTo(2);
        assertThat(month.get("villagesAccepted").asInt()).isEqualTo(2);
        assertThat(month.at("/ruralInvestment/value").decimalValue()).isEqualByComparingTo("100.2");
    }

    @Test
    void aProjectIsReportedAsItStoodAtTheEndOfItsYears() {
        Map<String, Object> life = Scene.life("listedAt");
        life.putAll(input("planFiledAt", at("2022-10-01"), "worksStartedAt", at("2022-11-01")));
        life.putAll(input("worksDoneAt", at("2023-06-01"), "finishing", "true", "investment10k", "708.25"));
        life.putAll(input("finishingEndedAt", at("2024-02-01"), "acceptedAt", at("2024-03-01")));
        String site = scene.site(life);

        assertThat(project(2021, site)).isNull();
        JsonNode begun = project(2022, site);
        assertThat(begun.get("name").asString()).isEqualTo(life.get("name"));
        assertThat(begun.get("status").asString()).isEqualTo("UNDER_REMEDIATION");
        assertThat(begun.get("constructionDoneOn").isNull()).isTrue();
        assertThat(begun.at("/investment/value").decimalValue()).isEqualByComparingTo("708.25");
        JsonNode built = project(2023, site);
        assertThat(built.get("status").asString()).isEqualTo("WORKS_DONE");
        assertThat(built.get("constructionDoneOn").asString()).isEqualTo("2023-06-01");
        assertThat(built.get("finishing").asBoolean()).isTrue();
        assertThat(built.get("acceptedOn").isNull()).isTrue();
        JsonNode finished = project(2024, site);
        assertThat(finished.get("finishing").asBoolean()).isFalse();
        assertThat(finished.get("acceptedOn").asString()).isEqualTo("2024-03-01");
        assertThat(project(2025, site)).isNull();
    }

    private JsonNode project(int year, String site) {
        return report(year)
                .get("projects")
                .valueStream()
                .filter(project -> project.get("siteId").asString().equals(site))
                .findFirst()
                .orElse(null);
    }

    @Test
    void stagesAreCountedWhenTheyAreEnteredAndWhereSitesAreNow() {
        String figures = "stagesEntered { stage count } sitesByStatus { stage count }";
        int suspected = count(statistics("2011-01-01", "2011-12-31", figures), "sitesByStatus", "SUSPECTED");
        for (String day : List.of("2011-01-01", "2011-12-31", "2012-01-01")) {
            scene.site(with(Scene.life("suspectedAt"), "suspectedAt", at(day)));
        }
        Map<String, Object> ordered = with(
                Scene.life("preliminarySurveyAt"),
                "suspectedAt",
                at("2010-12-31"),
                "preliminarySurveyAt",
                at("2011-05-01"));
        scene.site(ordered);

        JsonNode year = statistics("2011-01-01", "2011-12-31", figures);
        assertThat(count(year, "stagesEntered", "SUSPECTED")).isEqualTo(2);
        assertThat(count(year, "stagesEntered", "PRELIMINARY_SURVEY")).isEqualTo(1);
        assertThat(year.get("stagesEntered")).hasSize(2);
        assertThat(count(year, "sitesByStatus", "SUSPECTED")).isEqualTo(suspected + 3);
    }

    private static int count(JsonNode figures, String field, String stage) {
        return figures.get(field)
                .valueStream()
                .filter(count -> count.get("stage").asString().equals(stage))
                .mapToInt(count -> count.get("count").asInt())
                .sum();
    }

    @Test
    void resultsAreCountedAsTheyAreJudgedForTheUseOfTheirSites() {
        String strict = scene.site(with(Scene.life("preliminarySurveyAt"), "landUse", "TYPE1"));
        String lenient = scene.site(with(Scene.life("preliminarySurveyAt"), "landUse", "TYPE2"));
        for (String site : List.of(strict, lenient)) {
            Map<String, Object> sample = Scene.soilSample(site);
            scene.accept("recordSoilSample", with(sample, "takenOn", "2023-01-01", "value", 40));
            scene.accept("recordSoilSample", with(sample, "takenOn", "2023-12-31", "value", 50));
            scene.accept("recordSoilSample", with(sample, "takenOn", "2024-01-01", "value", 500));
        }

        assertThat(results()).isEqualTo("4 2 1");
        scene.accept("changeSiteLandUse", input("siteId", lenient, "landUse", "UNKNOWN", "at", Scene.AT));
        assertThat(results()).isEqualTo("4 4 2");
        String withdrawn = scene.accepted(
                "recordSoilSample", with(Scene.soilSample(strict), "takenOn", "2023-06-01", "value", 999));
        assertThat(results()).isEqualTo("5 5 3");
        scene.accept("withdrawSoilSample", input("sampleId", withdrawn, "grounds", "平行样超差"));
        assertThat(results()).isEqualTo("4 4 2");
    }

    private String results() {
        JsonNode counted =
                statistics("2023-01-01", "2023-12-31", "soilResults soilResultsAboveScreening soilResultsAboveControl");
        return "%d %d %d"
                .formatted(
                        counted.get("soilResults").asInt(),
                        counted.get("soilResultsAboveScreening").asInt(),
                        counted.get("soilResultsAboveControl").asInt());
    }

    @Test
    void shippedSoilIsAddedToTheLastDecimal() {
        Scene.Works works = scene.works();
        for (Map.Entry<String, String> load :
                List.of(Map.entry("2022-03-01", "0.1"), Map.entry("2022-03-31", "0.2"), Map.entry("2022-04-01", "9"))) {
            scene.accept(
                    "shipSoil",
                    with(
                            works.shipping(),
                            "quantity",
                            quantity(new BigDecimal(load.getValue()), "KG"),
                            "at",
                            at(load.getKey())));
        }

        JsonNode shipped = statistics("2022-03-01", "2022-03-31", "soilShipped { value unit }");

        assertThat(shipped.at("/soilShipped/value").decimalValue()).isEqualByComparingTo("0.3");
        assertThat(shipped.at("/soilShipped/unit").asString()).isEqualTo("KG");
        assertThat(statistics("2022-02-01", "2022-02-28", "soilShipped { value }")
                        .at("/soilShipped/value")
                        .decimalValue())
                .isZero();
    }

    @Test
    void eachTallyIsAskedForOnce() throws Exception {
        assertThat(commands("soilResults soilResultsAboveScreening soilResultsAboveControl"))
                .isEqualTo(commands("soilResults"))
                .isPositive();
        assertThat(commands("villagesTreated ruralInvestment { value }"))
                .isEqualTo(commands("villagesTreated"))
                .isEqualTo(1);
        assertThat(commands("from to")).isZero();
    }

    private int commands(String selection) throws Exception {
        return store.during(() -> statistics("2020-01-01", "2020-12-31", selection))
                .size();
    }

    @Test
    void theReportIsAnEntityOfTheGraph() {
        JsonNode asked = scene.officer()
                .ask("{ annualReport(year: 2019) { %s } }".formatted(REPORT))
                .data("annualReport");
        JsonNode entity = scene.officer()
                .ask(
                        "query($of: [_Any!]!) { _entities(representations: $of) { ... on AnnualReport { %s } } }"
                                .formatted(REPORT),
                        Map.of("of", List.of(Map.of("__typename", "AnnualReport", "year", 2019))))
                .data("_entities.0");

        assertThat(entity).isEqualTo(asked);
        assertThat(asked.get("asOf").asString()).isEqualTo("2019-12-31");
    }

    @Test
    void figuresAreForOfficersAndTheProvince() {
        String query = "{ annualReport(year: 2019) { %s } }".formatted(REPORT);
        String figures = "{ remediationStatistics(from: \"%s\", to: \"%s\") { soilResults } }";

        assertThat(caller.as(Role.PROVINCE).ask(query).errorCodes()).isEmpty();
        assertThat(caller.as(Role.PROVINCE)
                        .ask(figures.formatted("2020-01-01", "2020-01-01"))
                        .errorCodes())
                .isEmpty();
        assertThat(caller.as(Role.ENTERPRISE, Samples.newCode()).ask(query).errorCodes())
                .containsExactly("FORBIDDEN");
        GraphQlAnswer entity = caller.as(Role.ENTERPRISE, Samples.newCode())
                .ask(
                        "query($of: [_Any!]!) { _entities(representations: $of) { ... on AnnualReport { year %s } } }"
                                .formatted(REPORT),
                        Map.of("of", List.of(Map.of("__typename", "AnnualReport", "year", 2019))));
        assertThat(entity.errorCodes()).containsExactly("FORBIDDEN");
        assertThat(entity.partial("_entities.0.year").asInt()).isEqualTo(2019);
        assertThat(entity.partial("_entities.0.remediation").isNull()).isTrue();
        assertThat(caller.withoutToken()
                        .ask(figures.formatted("2020-01-01", "2020-01-01"))
                        .errorCodes())
                .containsExactly("UNAUTHENTICATED");
        assertThat(scene.officer()
                        .ask(figures.formatted("2020-12-31", "2020-01-01"))
                        .errorCodes())
                .containsExactly("PERIOD_INVALID");
    }
}
