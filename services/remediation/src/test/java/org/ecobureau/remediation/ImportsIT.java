package org.ecobureau.remediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecobureau.remediation.Scene.at;
import static org.ecobureau.remediation.Scene.csv;
import static org.ecobureau.remediation.Scene.findings;
import static org.ecobureau.remediation.Scene.input;
import static org.ecobureau.remediation.Scene.with;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.ecobureau.test.ServiceIT;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.test.graphql.GraphQlCaller.Session;
import org.ecobureau.test.graphql.ServiceSchema;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceIT
class ImportsIT {

    @Autowired
    private GraphQlCaller caller;

    private Scene scene;

    @BeforeEach
    void openTheScene() {
        scene = new Scene(caller);
    }

    private static Map<String, Object> village(Object... fields) {
        return with(input("name", Samples.newName("村"), "town", "430422122"), fields);
    }

    private static Map<String, Object> treated(Object... fields) {
        return with(village("treatedOn", "2019-05-01", "batch", "2019年第一批", "investment10k", "22.5"), fields);
    }

    private static Map<String, Object> sample(String site, Object... fields) {
        return with(
                input(
                        "site", site,
                        "takenOn", "2020-03-01",
                        "point", "S01",
                        "depthM", "0.2",
                        "medium", "PIT_WALL",
                        "analyte", "砷",
                        "valueMgPerKg", "61",
                        "backgroundMgPerKg", "62"),
                fields);
    }

    private static List<String> statuses(JsonNode result) {
        return result.get("results")
                .valueStream()
                .map(line -> line.get("line").asInt() + " " + line.get("status").asString())
                .toList();
    }

    private static List<String> faults(JsonNode result, int line) {
        return findings(result.get("results").get(line - 2));
    }

    @Test
    void aLineIsTheWholeLifeOfASite() {
        Map<String, Object> life = with(
                Scene.life("removedAt"),
                "investment10k",
                "708.25",
                "finishing",
                "true",
                "finishingEndedAt",
                at("2020-09-20"),
                "acceptedAt",
                at("2020-09-30"));

        JsonNode result = scene.load("importSites", List.of(life));

        assertThat(statuses(result)).containsExactly("2 ACCEPTED");
        assertThat(faults(result, 2))
                .containsExactly(
                        "PLAN_WITHOUT_CRITERIA@",
                        "PLAN_WITHOUT_CRITERIA@",
                        "PARTY_UNREGISTERED@responsible",
                        "PARTY_UNREGISTERED@remediator",
                        "PARTY_UNREGISTERED@evaluator");
        JsonNode site = scene.site(result.at("/results/0/id").asString(), """
                name version status investment { value unit } town { code name } finishing accepted
                responsible { creditCode } remediator { creditCode } evaluator { creditCode }
                plan { technique groundwater } works { constructionDoneAt finishingEndedAt acceptedAt }
                preliminarySurvey { results { analyte { name } maximum { value } judgement } }
                stages { stage at } history { action }""");
        assertThat(site.get("name").asString()).isEqualTo(life.get("name"));
        assertThat(site.get("version").asInt()).isEqualTo(1);
        assertThat(site.get("status").asString()).isEqualTo("REMOVED");
        assertThat(site.at("/investment/value").decimalValue()).isEqualByComparingTo("708.25");
        assertThat(site.at("/town/name").asString()).isEqualTo("松江镇");
        assertThat(site.at("/responsible/creditCode").asString()).isEqualTo(life.get("responsible"));
        assertThat(site.at("/remediator/creditCode").asString()).isEqualTo(life.get("remediator"));
        assertThat(site.at("/evaluator/creditCode").asString()).isEqualTo(life.get("evaluator"));
        assertThat(site.at("/plan/groundwater").asString()).isEqualTo("监测井三口");
        assertThat(site.get("accepted").asBoolean()).isTrue();
        assertThat(site.get("finishing").asBoolean()).isFalse();
        assertThat(site.at("/works/0/finishingEndedAt").asString()).startsWith("2020-09-20T09:00");
        assertThat(site.at("/preliminarySurvey/results/0/judgement").asString()).isEqualTo("ABOVE_CONTROL");
        assertThat(site.get("stages")
                        .valueStream()
                        .map(stage -> stage.get("stage").asString()
                                + " "
                                + stage.get("at").asString().substring(0, 10)))
                .containsExactly(
                        "SUSPECTED 2020-01-10",
                        "PRELIMINARY_SURVEY 2020-02-10",
                        "DETAILED_SURVEY 2020-03-10",
                        "RISK_ASSESSMENT 2020-04-10",
                        "LISTED 2020-06-10",
                        "PLAN_FILED 2020-07-10",
                        "UNDER_REMEDIATION 2020-08-10",
                        "WORKS_DONE 2020-09-10",
                        "EFFECT_EVALUATION 2020-10-10",
                        "REMOVAL_REVIEW 2020-12-10",
                        "REMOVED 2021-01-10");
        assertThat(site.get("history").valueStream().map(step -> step.get("action")
                        .asString()))
                .containsExactly(
                        "REGISTER",
                        "ORDER_PRELIMINARY_SURVEY",
                        "REPORT_PRELIMINARY_SURVEY",
                        "START_DETAILED_SURVEY",
                        "REPORT_DETAILED_SURVEY",
                        "START_RISK_ASSESSMENT",
                        "REPORT_RISK_ASSESSMENT",
                        "LIST",
                        "FILE_PLAN",
                        "START_WORKS",
                        "COMPLETE_WORKS",
                        "END_FINISHING",
                        "ACCEPT_WORKS",
                        "SUBMIT_EVALUATION",
                        "PASS_EVALUATION",
                        "APPLY_FOR_REMOVAL",
                        "REMOVE");
    }

    @Test
    void whatALineLeavesOutIsTakenFromTheDatesAroundIt() {
        Map<String, Object> life = Scene.life("surveyedAt");
        life.remove("preliminarySurveyAt");
        life.remove("preliminaryReportedAt");
        Map<String, Object> cleared = with(Scene.life("assessedAt"), "clearedAt", at("2020-05-20"));

        List<String> sites = scene.sites(List.of(life, cleared));

        JsonNode surveyed = scene.site(sites.get(0), "status stages { at } preliminarySurvey { reportedAt }");
        assertThat(surveyed.get("status").asString()).isEqualTo("DETAILED_SURVEY");
        assertThat(surveyed.at("/stages/1/at")).isEqualTo(surveyed.at("/stages/0/at"));
        assertThat(surveyed.at("/preliminarySurvey/reportedAt").asString()).startsWith("2020-04-10T09:00");
        JsonNode clean = scene.site(sites.get(1), "status riskAssessment { acceptable }");
        assertThat(clean.get("status").asString()).isEqualTo("NOT_CONTAMINATED");
        assertThat(clean.at("/riskAssessment/acceptable").asBoolean()).isTrue();
    }

    @Test
    void everyFaultOfASiteIsNamedByItsColumnAndHoldsUpNoOther() {
        Map<String, Object> unreadable = with(
                Scene.life("suspectedAt"),
                "landUse",
                "FARM",
                "latitude",
                "north",
                "town",
                "430421001",
                "responsible",
                "1");
        unreadable.putAll(input("investment10k", "-1", "surveyAnalyte", "Cd", "surveyMgPerKg", "-2"));
        unreadable.putAll(input("listedAt", "soon", "finishing", "perhaps"));
        Map<String, Object> disorderly = with(
                Scene.life("planFiledAt"),
                "preliminaryReportedAt",
                at("2020-02-09"),
                "listedAt",
                at("2020-05-09"),
                "planFiledAt",
                at("2999-01-01"),
                "longitude",
                "181");
        Map<String, Object> incomplete =
                with(Scene.life("suspectedAt"), "name", "", "worksStartedAt", at("2020-08-10"));
        incomplete.keySet().removeAll(List.of("technique", "surveyAnalyte"));
        Map<String, Object> tooClean = with(Scene.life("surveyedAt"), "surveyMgPerKg", "0.3");
        Map<String, Object> dry = with(Scene.life("planFiledAt"), "groundwater", "");
        Map<String, Object> itsOwnJudge = Scene.life("evaluationSubmittedAt");
        itsOwnJudge.put("evaluator", itsOwnJudge.get("remediator"));

        JsonNode result = scene.load(
                "importSites",
                List.of(unreadable, disorderly, incomplete, tooClean, dry, itsOwnJudge, Scene.life("listedAt")));

        assertThat(statuses(result))
                .containsExactly(
                        "2 REJECTED",
                        "3 REJECTED",
                        "4 REJECTED",
                        "5 REJECTED",
                        "6 REJECTED",
                        "7 REJECTED",
                        "8 ACCEPTED");
        assertThat(faults(result, 2))
                .containsExactlyInAnyOrder(
                        "MALFORMED@landUse",
                        "MALFORMED@latitude",
                        "TOWN_UNKNOWN@town",
                        "CREDIT_CODE_FORM@responsible",
                        "QUANTITY_NEGATIVE@investment10k",
                        "ANALYTE_UNKNOWN@surveyAnalyte",
                        "QUANTITY_NEGATIVE@surveyMgPerKg",
                        "MALFORMED@listedAt",
                        "REQUIRED@assessedAt",
                        "REQUIRED@surveyedAt",
                        "MALFORMED@finishing");
        assertThat(faults(result, 3))
                .containsExactlyInAnyOrder(
                        "AT_OUT_OF_ORDER@preliminaryReportedAt",
                        "AT_OUT_OF_ORDER@listedAt",
                        "AT_IN_FUTURE@planFiledAt",
                        "COORDINATES@longitude");
        assertThat(faults(result, 4))
                .containsExactlyInAnyOrder(
                        "REQUIRED@name",
                        "REQUIRED@planFiledAt",
                        "REQUIRED@technique",
                        "REQUIRED@listedAt",
                        "REQUIRED@assessedAt",
                        "REQUIRED@surveyedAt",
                        "REQUIRED@surveyAnalyte");
        assertThat(faults(result, 5)).containsExactly("NOTHING_ABOVE_SCREENING@surveyedAt");
        assertThat(faults(result, 6)).containsExactly("PLAN_WITHOUT_GROUNDWATER@groundwater");
        assertThat(faults(result, 7)).containsExactly("EVALUATOR_DID_THE_WORKS@evaluationSubmittedAt");
    }

    @Test
    void aLineIsTheWholeLifeOfAVillage() {
        Map<String, Object> registered = village();
        Map<String, Object> accepted = treated("acceptedOn", "2020-06-30");

        List<String> villages = scene.ids("importVillages", List.of(registered, accepted));

        JsonNode found = scene.officer()
                .ask("""
                        query($one: ID!, $other: ID!) { one: village(id: $one) { ...all } other: village(id: $other) { ...all } }
                        fragment all on Village { name town { name } status batch treatedOn yearTreated acceptedOn
                          investment { value unit } version history { action at } }""", Map.of("one", villages.get(0), "other", villages.get(1)))
                .json()
                .get("data");
        assertThat(found.at("/one/status").asString()).isEqualTo("REGISTERED");
        assertThat(found.at("/one/investment").isNull()).isTrue();
        JsonNode other = found.get("other");
        assertThat(other.get("name").asString()).isEqualTo(accepted.get("name"));
        assertThat(other.get("status").asString()).isEqualTo("ACCEPTED");
        assertThat(other.get("batch").asString()).isEqualTo("2019年第一批");
        assertThat(other.get("treatedOn").asString()).isEqualTo("2019-05-01");
        assertThat(other.get("yearTreated").asInt()).isEqualTo(2019);
        assertThat(other.get("acceptedOn").asString()).isEqualTo("2020-06-30");
        assertThat(other.at("/investment/value").decimalValue()).isEqualByComparingTo("22.5");
        assertThat(other.at("/investment/unit").asString()).isEqualTo("CNY_10K");
        assertThat(other.get("version").asInt()).isEqualTo(1);
        assertThat(other.get("history")
                        .valueStream()
                        .map(step -> step.get("action").asString()
                                + " "
                                + step.get("at").asString().substring(0, 10)))
                .containsExactly("REGISTER 2019-05-01", "TREAT 2019-05-01", "ACCEPT 2020-06-30");
    }

    @Test
    void everyFaultOfAVillageIsNamedByItsColumn() {
        JsonNode result = scene.load(
                "importVillages",
                List.of(
                        treated(
                                "town",
                                "430421001",
                                "investment10k",
                                "-1",
                                "batch",
                                "批".repeat(201),
                                "acceptedOn",
                                "x"),
                        village("name", "", "acceptedOn", "2019-01-01"),
                        treated("treatedOn", "2999-01-01", "acceptedOn", "2020-01-01"),
                        treated("investment10k", "1.1234567")));

        assertThat(result.get("rejected").asInt()).isEqualTo(4);
        assertThat(faults(result, 2))
                .containsExactlyInAnyOrder(
                        "TOWN_UNKNOWN@town",
                        "QUANTITY_NEGATIVE@investment10k",
                        "TEXT_TOO_LONG@batch",
                        "MALFORMED@acceptedOn");
        assertThat(faults(result, 3))
                .containsExactlyInAnyOrder(
                        "REQUIRED@name", "REQUIRED@treatedOn", "REQUIRED@batch", "REQUIRED@investment10k");
        assertThat(faults(result, 4)).containsExactlyInAnyOrder("AT_IN_FUTURE@treatedOn", "AT_OUT_OF_ORDER@acceptedOn");
        assertThat(faults(result, 5)).containsExactly("QUANTITY_TOO_LARGE@investment10k");
    }

    @Test
    void aLineIsASoilSample() {
        Map<String, Object> life = Scene.life("preliminarySurveyAt");
        String site = scene.site(life);
        Map<String, Object> plain = sample((String) life.get("name"), "point", "S02", "valueMgPerKg", "60.000001");
        plain.keySet().removeAll(List.of("medium", "backgroundMgPerKg"));

        List<String> samples = scene.ids("importSamples", List.of(sample((String) life.get("name")), plain));

        JsonNode found = scene.site(site, """
                        soilSamples { nodes { id takenOn point depthM medium analyte { name cas } value { value unit }
                          background { value } judgement screening { value } } }""").at("/soilSamples/nodes");
        assertThat(found).hasSize(2);
        JsonNode first = found.valueStream()
                .filter(sample -> sample.get("id").asString().equals(samples.get(0)))
                .findFirst()
                .orElseThrow();
        assertThat(first.get("takenOn").asString()).isEqualTo("2020-03-01");
        assertThat(first.get("point").asString()).isEqualTo("S01");
        assertThat(first.get("depthM").decimalValue()).isEqualByComparingTo("0.2");
        assertThat(first.get("medium").asString()).isEqualTo("PIT_WALL");
        assertThat(first.at("/analyte/cas").asString()).isEqualTo("7440-38-2");
        assertThat(first.at("/background/value").asInt()).isEqualTo(62);
        assertThat(first.get("judgement").asString()).isEqualTo("WITHIN_BACKGROUND");
        JsonNode second = found.valueStream()
                .filter(sample -> sample.get("id").asString().equals(samples.get(1)))
                .findFirst()
                .orElseThrow();
        assertThat(second.get("medium").asString()).isEqualTo("SOIL");
        assertThat(second.at("/value/value").decimalValue()).isEqualByComparingTo("60.000001");
        assertThat(second.get("judgement").asString()).isEqualTo("ABOVE_SCREENING");
    }

    @Test
    void everyFaultOfASampleIsNamedByItsColumn() {
        Map<String, Object> life = Scene.life("preliminarySurveyAt");
        scene.site(life);
        String site = (String) life.get("name");

        JsonNode result = scene.load(
                "importSamples",
                List.of(
                        sample(
                                Samples.newName("无此地块"),
                                "takenOn",
                                "2999-01-01",
                                "depthM",
                                "1E+999999999",
                                "analyte",
                                "As",
                                "valueMgPerKg",
                                "-1",
                                "backgroundMgPerKg",
                                "-1"),
                        sample(site, "takenOn", "", "point", "点".repeat(101), "depthM", "deep", "medium", "AIR"),
                        sample(site, "analyte", "镉", "depthM", "0.123", "valueMgPerKg", "1e3x"),
                        sample(site),
                        sample(site, "depthM", "0.20")));

        assertThat(result.get("accepted").asInt()).isEqualTo(1);
        assertThat(faults(result, 2))
                .containsExactlyInAnyOrder(
                        "SITE_UNKNOWN@site",
                        "TAKEN_LATER@takenOn",
                        "DEPTH@depthM",
                        "ANALYTE_UNKNOWN@analyte",
                        "QUANTITY_NEGATIVE@valueMgPerKg",
                        "QUANTITY_NEGATIVE@backgroundMgPerKg");
        assertThat(faults(result, 3))
                .containsExactlyInAnyOrder(
                        "REQUIRED@takenOn", "TEXT_TOO_LONG@point", "MALFORMED@depthM", "MALFORMED@medium");
        assertThat(faults(result, 4))
                .containsExactlyInAnyOrder(
                        "BACKGROUND_NOT_APPLICABLE@backgroundMgPerKg", "DEPTH@depthM", "MALFORMED@valueMgPerKg");
        assertThat(faults(result, 5)).isEmpty();
        assertThat(faults(result, 6)).containsExactly("SAMPLE_ON_RECORD@");
    }

    /** An import with a line for each of its accepted forms, and what is said of a line that comes again unkeyed. */
    record Known(String mutation, List<Map<String, Object>> lines, String repeated) {

        @Override
        public String toString() {
            return mutation;
        }
    }

    private Stream<Known> known() {
        Map<String, Object> site = Scene.life("preliminarySurveyAt");
        scene.site(site);
        return Stream.of(
                new Known(
                        "importSites",
                        List.of(Scene.life("suspectedAt"), Scene.life("listedAt")),
                        "SITE_NAME_TAKEN@name"),
                new Known("importVillages", List.of(village(), treated()), "VILLAGE_ON_REGISTER@name"),
                new Known(
                        "importSamples",
                        List.of(sample((String) site.get("name")), sample((String) site.get("name"), "point", "S02")),
                        "SAMPLE_ON_RECORD@"));
    }

    @Test
    void theSameFileUnderTheSameKeyImportsNothingTwice() {
        assertThat(known().map(Known::mutation))
                .containsExactlyInAnyOrderElementsOf(imports().toList());
        known().forEach(each -> {
            Map<String, Object> file = input(
                    "csv",
                    csv(each.lines()),
                    "idempotencyKey",
                    UUID.randomUUID().toString());

            JsonNode dry = load(each.mutation(), with(file, "validateOnly", true));
            JsonNode first = load(each.mutation(), file);
            JsonNode again = load(each.mutation(), file);
            JsonNode unkeyed = load(each.mutation(), with(file, "idempotencyKey", null));

            assertThat(statuses(dry)).as(each.mutation()).containsExactly("2 ACCEPTED", "3 ACCEPTED");
            assertThat(statuses(first)).as(each.mutation()).containsExactly("2 ACCEPTED", "3 ACCEPTED");
            assertThat(again.get("results").valueStream().map(line -> line.get("id")))
                    .containsExactlyElementsOf(first.get("results")
                            .valueStream()
                            .map(line -> line.get("id"))
                            .toList());
            assertThat(faults(unkeyed, 2)).containsExactly(each.repeated());
            assertThat(faults(unkeyed, 3)).containsExactly(each.repeated());
        });
    }

    private JsonNode load(String mutation, Map<String, ?> file) {
        return Scene.load(scene.officer(), mutation, file).data(mutation);
    }

    static Stream<String> imports() {
        return ServiceSchema.mutations().stream().filter(ServiceSchema::isImport);
    }

    @ParameterizedTest
    @MethodSource("imports")
    void importsAreForThoseWhoMayDoWhatTheyImport(String mutation) {
        Map<String, Object> file = input("csv", "a\n1\n");

        assertThat(Scene.load(caller.withoutToken(), mutation, file).errorCodes())
                .containsExactly("UNAUTHENTICATED");
        assertThat(Scene.load(caller.as(Role.PROVINCE), mutation, file).errorCodes())
                .containsExactly("ROLE_NOT_ENTITLED");
        assertThat(Scene.load(scene.officer(), mutation, file).errorCodes()).containsExactly("IMPORT_COLUMNS");
    }

    @Test
    void aPartyImportsSamplesOfItsOwnSitesOnly() {
        Map<String, Object> mine = Scene.life("preliminarySurveyAt");
        Map<String, Object> other = Scene.life("preliminarySurveyAt");
        scene.sites(List.of(mine, other));
        Session responsible = caller.as(Role.ENTERPRISE, (String) mine.get("responsible"));
        String file = csv(List.of(sample((String) mine.get("name")), sample((String) other.get("name"))));

        JsonNode result =
                Scene.load(responsible, "importSamples", input("csv", file)).data("importSamples");

        assertThat(faults(result, 2)).isEmpty();
        assertThat(faults(result, 3)).containsExactly("SITE_UNKNOWN@site");
    }
}
