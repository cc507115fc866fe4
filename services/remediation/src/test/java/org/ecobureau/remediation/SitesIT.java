package org.ecobureau.remediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecobureau.remediation.Scene.at;
import static org.ecobureau.remediation.Scene.input;
import static org.ecobureau.remediation.Scene.quantity;
import static org.ecobureau.remediation.Scene.with;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecobureau.test.ServiceIT;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.test.graphql.GraphQlCaller.Session;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What callers see of sites, villages and samples. Every test has a town, or a place on the map, of its own. */
@ServiceIT
class SitesIT {

    private static final String PAGE =
            "nodes { name } totalCount" + " pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";

    private static final List<List<Double>> OUTLINE = List.of(
            List.of(112.6, 26.7), List.of(112.6012345, 26.7), List.of(112.6012345, 26.7009876), List.of(112.6, 26.7));

    @Autowired
    private GraphQlCaller caller;

    private Scene scene;

    @BeforeEach
    void openTheScene() {
        scene = new Scene(caller);
    }

    private static List<String> names(JsonNode connection) {
        return connection
                .get("nodes")
                .valueStream()
                .map(node -> node.get("name").asString())
                .toList();
    }

    private static List<String> names(List<? extends Map<String, ?>> lines) {
        return lines.stream().map(line -> (String) line.get("name")).toList();
    }

    private JsonNode list(String field, String arguments) {
        return scene.officer()
                .ask("{ %s(%s) { %s } }".formatted(field, arguments, PAGE))
                .data(field);
    }

    /** Five sites of the town, by name and suspected one after the other, the last two under survey. */
    private List<Map<String, Object>> five(String town) {
        List<Map<String, Object>> lives = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            lives.add(with(
                    Scene.life(i < 4 ? "suspectedAt" : "preliminarySurveyAt"),
                    "name",
                    town + "-" + i,
                    "town",
                    town,
                    "suspectedAt",
                    at("2020-01-0" + i)));
        }
        scene.sites(lives);
        return lives;
    }

    @Test
    void sitesArePagedForthAndBack() {
        List<String> all = names(five("430422001"));
        String town = "filter: {town: \"430422001\"}";

        JsonNode first = list("contaminatedSites", town + ", first: 2");
        assertThat(names(first)).isEqualTo(all.subList(0, 2));
        assertThat(first.get("totalCount").asInt()).isEqualTo(5);
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(first.at("/pageInfo/hasPreviousPage").asBoolean()).isFalse();

        JsonNode second = list("contaminatedSites", town + ", first: 3, after: " + first.at("/pageInfo/endCursor"));
        assertThat(names(second)).isEqualTo(all.subList(2, 5));
        assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(second.get("totalCount").asInt()).isEqualTo(5);

        JsonNode back = list("contaminatedSites", town + ", last: 1, before: " + second.at("/pageInfo/startCursor"));
        assertThat(names(back)).isEqualTo(all.subList(1, 2));
        assertThat(back.at("/pageInfo/hasPreviousPage").asBoolean()).isTrue();
        assertThat(names(list("contaminatedSites", town + ", last: 2"))).isEqualTo(all.subList(3, 5));
    }

    @Test
    void sitesAreOrderedAndFiltered() {
        List<String> all = names(five("430422002"));

        assertThat(names(list("contaminatedSites", "filter: {town: \"430422002\"}, orderBy: SUSPECTED_AT, first: 3")))
                .containsExactly(all.get(4), all.get(3), all.get(2));
        assertThat(names(list("contaminatedSites", "filter: {town: \"430422002\", status: PRELIMINARY_SURVEY}")))
                .isEqualTo(all.subList(3, 5));
        assertThat(names(list(
                        "contaminatedSites",
                        "filter: {town: \"430422002\", status: SUSPECTED}, orderBy: SUSPECTED_AT")))
                .containsExactly(all.get(2), all.get(1), all.get(0));
        assertThat(list("contaminatedSites", "filter: {town: \"430422407\"}")
                        .get("totalCount")
                        .asInt())
                .isZero();
    }

    @Test
    void aListThatCannotBeShownIsRefusedWithItsReason() {
        five("430422003");
        String cursor = list("contaminatedSites", "filter: {town: \"430422003\"}, first: 1")
                .at("/pageInfo/endCursor")
                .toString();

        assertThat(refusal("contaminatedSites(orderBy: SUSPECTED_AT, first: 1, after: %s)".formatted(cursor)))
                .containsExactly("CURSOR_INVALID");
        assertThat(refusal("contaminatedSites(first: 101)")).containsExactly("PAGE_SIZE");
        assertThat(refusal("contaminatedSites(first: 1, last: 1)")).containsExactly("PAGE_DIRECTION");
        assertThat(refusal("contaminatedSites(filter: {town: \"430421001\"})")).containsExactly("TOWN_UNKNOWN");
        assertThat(refusal("villages(filter: {town: \"430421001\"})")).containsExactly("TOWN_UNKNOWN");
    }

    private List<String> refusal(String field) {
        return scene.officer().ask("{ %s { totalCount } }".formatted(field)).errorCodes();
    }

    @Test
    void anOrganisationSeesTheSitesThatItIsAPartyTo() {
        List<Map<String, Object>> lives = five("430422103");
        String organisation = (String) lives.get(1).get("remediator");
        List<String> ids = new ArrayList<>();
        scene.officer()
                .ask("{ contaminatedSites(filter: {town: \"430422103\"}) { nodes { id } } }")
                .data("contaminatedSites.nodes")
                .forEach(site -> ids.add(site.get("id").asString()));
        Session remediator = caller.as(Role.ENTERPRISE, organisation);
        String query = "query($mine: ID!, $other: ID!) { contaminatedSites { nodes { name } totalCount }"
                + " mine: contaminatedSite(id: $mine) { name } other: contaminatedSite(id: $other) { name } }";
        Map<String, String> sites = Map.of("mine", ids.get(1), "other", ids.get(0));

        GraphQlAnswer seen = remediator.ask(query, sites);

        assertThat(names(seen.data("contaminatedSites")))
                .containsExactly((String) lives.get(1).get("name"));
        assertThat(seen.data("contaminatedSites.totalCount").asInt()).isEqualTo(1);
        assertThat(seen.text("mine.name")).isEqualTo(lives.get(1).get("name"));
        assertThat(seen.data("other").isNull()).isTrue();
        assertThat(remediator
                        .ask("{ landUsePermitted(siteId: \"%s\", use: HOUSING) { permitted } }".formatted(ids.get(0)))
                        .errorCodes())
                .containsExactly("NOT_FOUND");
        assertThat(remediator
                        .ask("{ villages { totalCount } }")
                        .data("villages.totalCount")
                        .asInt())
                .isZero();
        assertThat(caller.as(Role.PROVINCE).ask(query, sites).text("other.name"))
                .isEqualTo(lives.get(0).get("name"));
        assertThat(caller.withoutToken().ask(query, sites).errorCodes()).containsOnly("UNAUTHENTICATED");
    }

    @Test
    void aPartyDoesWhatItsPartAllowsAndIsShownNoMore() {
        Map<String, Object> life = Scene.life("listedAt");
        String site = scene.site(life);
        Map<String, Object> plan = input("siteId", site, "technique", "固化/稳定化", "groundwater", "监测井三口");
        Session evaluator = caller.as(Role.ENTERPRISE, (String) life.get("evaluator"));
        Session responsible = caller.as(Role.ENTERPRISE, (String) life.get("responsible"));

        assertThat(actions(evaluator, site)).isEmpty();
        assertThat(Scene.mutate(evaluator, "fileRemediationPlan", plan).errorCodes())
                .containsExactly("NOT_ITS_PARTY");
        assertThat(actions(responsible, site)).contains("FILE_PLAN").doesNotContain("SET_CRITERIA");
        assertThat(Scene.mutate(responsible, "fileRemediationPlan", with(plan, "at", Scene.AT))
                        .errorCodes())
                .containsExactly("AT_RESERVED");
        assertThat(Scene.mutate(responsible, "fileRemediationPlan", plan).codes("fileRemediationPlan.warnings"))
                .containsExactly("PLAN_WITHOUT_CRITERIA");
        assertThat(scene.site(site, "status").get("status").asString()).isEqualTo("PLAN_FILED");
    }

    private static List<String> actions(Session session, String site) {
        return session.ask("{ contaminatedSite(id: \"%s\") { allowedActions { action } } }".formatted(site))
                .data("contaminatedSite.allowedActions")
                .valueStream()
                .map(action -> action.get("action").asString())
                .toList();
    }

    private static final String NEAR =
            "query($at: Decimal!, $radius: Int!) { sitesNear(longitude: $at, latitude: 20, radiusM: $radius)"
                    + " { distanceM site { name } } }";

    /** Sites on one parallel, one after the other a hundredth of a degree to the east: some 1 045 m. */
    private List<Map<String, Object>> eastwards(int longitude) {
        List<Map<String, Object>> lives = new ArrayList<>();
        for (int i = 3; i > 0; i--) {
            lives.add(with(Scene.life("suspectedAt"), "longitude", longitude + ".0" + (i - 1), "latitude", "20"));
        }
        scene.sites(lives);
        return lives;
    }

    @Test
    void sitesNearAPlaceAreTheNearestFirst() {
        List<Map<String, Object>> lives = eastwards(100);

        JsonNode near =
                scene.officer().ask(NEAR, Map.of("at", 100, "radius", 1_100)).data("sitesNear");
        assertThat(near.valueStream().map(site -> site.at("/site/name").asString()))
                .containsExactly(
                        (String) lives.get(2).get("name"), (String) lives.get(1).get("name"));
        assertThat(near.at("/0/distanceM").asInt()).isZero();
        // A degree of the sphere's parallel at 20°: 2π · 6 371 008.8 m · cos 20° / 360.
        assertThat(near.at("/1/distanceM").asInt()).isEqualTo(1_045);
        assertThat(scene.officer().ask(NEAR, Map.of("at", 100, "radius", 1_044)).data("sitesNear"))
                .hasSize(1);
        assertThat(caller.as(Role.ENTERPRISE, (String) lives.get(1).get("responsible"))
                        .ask(NEAR, Map.of("at", 100, "radius", 50_000))
                        .data("sitesNear")
                        .valueStream()
                        .map(site -> site.at("/site/name").asString()))
                .containsExactly((String) lives.get(1).get("name"));
        assertThat(caller.withoutToken()
                        .ask(NEAR, Map.of("at", 100, "radius", 1_000))
                        .errorCodes())
                .containsExactly("UNAUTHENTICATED");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 50_001})
    void noneLooksFartherThanTheLimit(int radius) {
        assertThat(scene.officer()
                        .ask(NEAR, Map.of("at", 101, "radius", radius))
                        .errorCodes())
                .containsExactly("RADIUS");
    }

    @Test
    void noneLooksBeyondTheMap() {
        assertThat(scene.officer()
                        .ask(NEAR, Map.of("at", new BigDecimal("180.0001"), "radius", 1))
                        .errorCodes())
                .containsExactly("COORDINATES");
    }

    private static Map<String, Object> registering(Object... fields) {
        return with(
                input(
                        "name",
                        Samples.newName("地块"),
                        "town",
                        "430422122",
                        "responsible",
                        Samples.newCode(),
                        "landUse",
                        "TYPE1",
                        "longitude",
                        112.6005,
                        "latitude",
                        26.7005,
                        "at",
                        Scene.AT),
                fields);
    }

    @Test
    void anOutlineIsGeoJson() {
        String site = scene.accepted("registerContaminatedSite", registering("boundary", OUTLINE));

        JsonNode shown = scene.site(site, "location { type coordinates } boundary { type coordinates }");

        assertThat(shown.at("/location/type").asString()).isEqualTo("Point");
        assertThat(shown.at("/location/coordinates").toString()).isEqualTo("[112.6005,26.7005]");
        assertThat(shown.at("/boundary/type").asString()).isEqualTo("Polygon");
        assertThat(shown.at("/boundary/coordinates").toString())
                .isEqualTo("[[[112.6,26.7],[112.6012345,26.7],[112.6012345,26.7009876],[112.6,26.7]]]");
        String without = scene.accepted("registerContaminatedSite", registering());
        assertThat(scene.site(without, "boundary { type }").get("boundary").isNull())
                .isTrue();
    }

    @Test
    void anOutlineThatIsNoneIsRefused() {
        assertThat(registered(OUTLINE.subList(0, 3))).containsExactly("BOUNDARY_FORM@boundary");
        List<List<Double>> open = new ArrayList<>(OUTLINE);
        open.set(3, List.of(112.6, 26.71));
        assertThat(registered(open)).containsExactly("BOUNDARY_FORM@boundary");
        open.set(3, List.of(112.6, 26.7, 80.0));
        assertThat(registered(open)).containsExactly("POSITION_FORM@boundary");
        open.set(3, List.of(112.6, 91.0));
        assertThat(registered(open)).containsExactly("COORDINATES@boundary");
    }

    private List<String> registered(List<List<Double>> boundary) {
        JsonNode payload = Scene.mutate(
                        scene.officer(),
                        "registerContaminatedSite",
                        registering("boundary", boundary, "validateOnly", true))
                .data("registerContaminatedSite");
        return Scene.findings(payload);
    }

    @Test
    void everyFaultOfANewSiteIsSaidAtOnce() {
        JsonNode payload = Scene.mutate(
                        scene.officer(),
                        "registerContaminatedSite",
                        registering(
                                "town",
                                "1",
                                "responsible",
                                "2",
                                "evaluator",
                                "3",
                                "longitude",
                                181,
                                "validateOnly",
                                true))
                .data("registerContaminatedSite");

        assertThat(Scene.findings(payload))
                .containsExactlyInAnyOrder(
                        "TOWN_UNKNOWN@town",
                        "CREDIT_CODE_FORM@responsible",
                        "CREDIT_CODE_FORM@evaluator",
                        "COORDINATES@longitude");
        Map<String, Object> site = registering();
        scene.accept("registerContaminatedSite", site);
        assertThat(Scene.mutate(scene.officer(), "registerContaminatedSite", site)
                        .errorCodes())
                .containsExactly("SITE_NAME_TAKEN");
    }

    @Test
    void amountsAreKeptAndAddedToTheLastDecimal() {
        String site = scene.site("worksStartedAt");
        for (String kilograms : List.of("0.1", "0.2", "1000000.000001")) {
            earthwork(site, "EXCAVATED", quantity(new BigDecimal(kilograms), "KG"));
        }
        earthwork(site, "EXCAVATED", quantity(new BigDecimal("0.3"), "T"));
        earthwork(site, "BACKFILLED", quantity(new BigDecimal("0.000001"), "KG"));
        scene.accept(
                "setSiteInvestment",
                input("siteId", site, "investment", quantity(new BigDecimal("7082500.01"), "CNY"), "at", Scene.AT));

        JsonNode shown = scene.site(
                site,
                "investment { value unit } massBalance { excavated { value unit } backfilled { value } onSite { value } }");

        assertThat(shown.at("/massBalance/excavated/value").decimalValue()).isEqualByComparingTo("1000300.300001");
        assertThat(shown.at("/massBalance/excavated/unit").asString()).isEqualTo("KG");
        assertThat(shown.at("/massBalance/backfilled/value").decimalValue()).isEqualByComparingTo("0.000001");
        assertThat(shown.at("/massBalance/onSite/value").decimalValue()).isEqualByComparingTo("1000300.3");
        assertThat(shown.at("/investment/value").decimalValue()).isEqualByComparingTo("708.250001");
        assertThat(shown.at("/investment/unit").asString()).isEqualTo("CNY_10K");
    }

    private void earthwork(String site, String kind, Map<String, Object> quantity) {
        scene.accept("recordEarthwork", input("siteId", site, "kind", kind, "quantity", quantity, "at", Scene.AT));
    }

    @Test
    void whatSurveysAndEvaluationsFindIncludesTheSamplesOnRecord() {
        String surveyed = scene.site("preliminarySurveyAt");
        scene.accept("recordSoilSample", Scene.soilSample(surveyed));
        scene.accept("reportPreliminarySurvey", input("siteId", surveyed, "at", Scene.AT));
        JsonNode survey = scene.site(
                surveyed, "preliminarySurvey { aboveScreening results { analyte { name } maximum { value } } }");
        assertThat(survey.at("/preliminarySurvey/aboveScreening").asBoolean()).isTrue();
        assertThat(survey.at("/preliminarySurvey/results/0/maximum/value").asInt())
                .isEqualTo(180);

        String treated = scene.site("worksDoneAt");
        scene.accept(
                "setLeachateCriteria",
                input(
                        "siteId",
                        treated,
                        "criteria",
                        List.of(input(
                                "analyte", "镉",
                                "limit", 0.01,
                                "leachMethod", "HJ_T_299_2007",
                                "source", "GB 5085.3-2007")),
                        "at",
                        Scene.AT));
        scene.accept("recordLeachateSample", Scene.leachateSample(treated));
        scene.accept("submitEffectEvaluation", input("siteId", treated, "at", Scene.AT));
        Map<String, Object> passing = input("siteId", treated, "grounds", "评审通过", "at", Scene.AT);
        assertThat(Scene.mutate(scene.officer(), "passEffectEvaluation", passing)
                        .errorCodes())
                .containsExactly("LEACHATE_ABOVE_LIMIT");
    }

    @Test
    void samplesAreJudgedForTheUseOfTheirSiteAndFilteredSo() {
        String site = scene.site(with(Scene.life("preliminarySurveyAt"), "landUse", "TYPE2"));
        Map<String, Object> sample = Scene.soilSample(site);
        scene.accept("recordSoilSample", with(sample, "value", 40));
        String later = scene.accepted("recordSoilSample", with(sample, "takenOn", "2020-03-02", "value", 65.5));

        assertThat(judgements(site, "")).containsExactly("ABOVE_SCREENING", "RISK_NEGLIGIBLE");
        assertThat(judgements(site, "(filter: {judgement: ABOVE_SCREENING}, first: 1)"))
                .containsExactly("ABOVE_SCREENING");
        scene.accept("changeSiteLandUse", input("siteId", site, "landUse", "TYPE1", "at", Scene.AT));
        assertThat(judgements(site, "")).containsExactly("ABOVE_CONTROL", "ABOVE_SCREENING");
        assertThat(judgements(site, "(filter: {judgement: RISK_NEGLIGIBLE})")).isEmpty();
        assertThat(scene.officer()
                        .ask("{ soilSample(id: \"%s\") { landUse screening { value } rule { source } } }"
                                .formatted(later))
                        .text("soilSample.rule.source"))
                .contains("GB 36600-2018");
    }

    private List<String> judgements(String site, String arguments) {
        return scene.site(site, "soilSamples%s { nodes { judgement } }".formatted(arguments))
                .at("/soilSamples/nodes")
                .valueStream()
                .map(sample -> sample.get("judgement").asString())
                .toList();
    }

    @Test
    void aResultIsOnRecordOnceUntilItIsWithdrawn() {
        Map<String, Object> sample = Scene.soilSample(scene.site("preliminarySurveyAt"));
        Map<String, Object> leachate = Scene.leachateSample(scene.site("worksStartedAt"));
        // Twice, since withdrawn results must not stand in each other's way either.
        for (int i = 0; i < 2; i++) {
            String soil = scene.accepted("recordSoilSample", sample);
            assertThat(refused("recordSoilSample", with(sample, "depthM", new BigDecimal("0.20"), "value", 1)))
                    .containsExactly("SAMPLE_ON_RECORD");
            scene.accept("withdrawSoilSample", input("sampleId", soil, "grounds", "平行样超差"));
            String eluate = scene.accepted("recordLeachateSample", leachate);
            assertThat(refused("recordLeachateSample", leachate)).containsExactly("SAMPLE_ON_RECORD");
            scene.accept("withdrawLeachateSample", input("sampleId", eluate, "grounds", "平行样超差"));
        }
    }

    private List<String> refused(String mutation, Map<String, ?> input) {
        return Scene.mutate(scene.officer(), mutation, input).errorCodes();
    }

    @Test
    void villagesArePagedAndFiltered() {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            Map<String, Object> village = input("name", "村" + i, "town", "430422104");
            lines.add(
                    i < 3 ? village : with(village, "treatedOn", "2019-05-01", "batch", "第一批", "investment10k", "20"));
        }
        lines.get(3).put("acceptedOn", "2019-12-01");
        scene.ids("importVillages", lines);
        List<String> all = names(lines);
        String town = "filter: {town: \"430422104\"}";

        JsonNode first = list("villages", town + ", first: 3");
        assertThat(names(first)).isEqualTo(all.subList(0, 3));
        assertThat(first.get("totalCount").asInt()).isEqualTo(4);
        assertThat(names(list("villages", town + ", first: 3, after: " + first.at("/pageInfo/endCursor"))))
                .isEqualTo(all.subList(3, 4));
        assertThat(names(list("villages", "filter: {town: \"430422104\", status: REGISTERED}")))
                .isEqualTo(all.subList(0, 2));
        assertThat(names(list("villages", "filter: {town: \"430422104\", status: ACCEPTED}")))
                .isEqualTo(all.subList(3, 4));
    }
}
