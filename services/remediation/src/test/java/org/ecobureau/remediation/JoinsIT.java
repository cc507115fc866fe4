package org.ecobureau.remediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecobureau.remediation.Scene.input;
import static org.ecobureau.remediation.Scene.with;

import java.util.ArrayList;
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

@ServiceIT
class JoinsIT {

    private static final String ENTERPRISES = """
            query($of: [_Any!]!) { _entities(representations: $of) { ... on Enterprise { creditCode
              contaminatedSites(first: 5) { totalCount nodes { id name parties { role name }
                soilSamples(first: 5) { totalCount nodes { id analyte { name } judgement site { name } } }
                above: soilSamples(filter: {judgement: ABOVE_SCREENING}) { totalCount nodes { id } }
                leachateSamples(first: 5) { totalCount nodes { id analyte site { name } } } } } } } }""";

    @Autowired
    private GraphQlCaller caller;

    @Autowired
    private StoreCommands store;

    private Scene scene;

    @BeforeEach
    void openTheScene() {
        scene = new Scene(caller);
    }

    private static Map<String, Object> enterprises(List<String> codes) {
        return Map.of(
                "of",
                codes.stream()
                        .map(code -> Map.of("__typename", "Enterprise", "creditCode", code))
                        .toList());
    }

    /** Sites of their own responsible parties, on land of both classes, each with two soil and one leachate sample. */
    private List<Map<String, Object>> sampledSites(int count) {
        List<Map<String, Object>> lives = new ArrayList<>();
        List<Map<String, Object>> samples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Object> life = with(Scene.life("worksStartedAt"), "landUse", i % 2 == 0 ? "TYPE1" : "TYPE2");
            lives.add(life);
            Map<String, Object> sample = input(
                    "site", life.get("name"), "takenOn", "2020-03-01", "point", "S01", "depthM", "0.2", "analyte", "镉");
            // Above the screening value of its class of land, and at it.
            samples.add(with(sample, "valueMgPerKg", i % 2 == 0 ? "21" : "66"));
            samples.add(with(sample, "point", "S02", "valueMgPerKg", i % 2 == 0 ? "20" : "65"));
        }
        List<String> sites = scene.sites(lives);
        scene.ids("importSamples", samples);
        sites.forEach(site -> scene.accept("recordLeachateSample", Scene.leachateSample(site)));
        return lives;
    }

    @Test
    void theNumberOfStoreCommandsDoesNotDependOnHowMuchIsAskedFor() throws Exception {
        List<String> codes = sampledSites(40).stream()
                .map(life -> (String) life.get("responsible"))
                .toList();

        int forOne = commands(codes.subList(0, 1));
        int forAll = commands(codes);

        assertThat(forAll).isEqualTo(forOne);
        // Sites, names, and two or three for each of the kinds of samples.
        assertThat(forOne).isBetween(5, 12);
        JsonNode found = scene.officer().ask(ENTERPRISES, enterprises(codes)).data("_entities");
        assertConstant("ContaminatedSite", ids(found, ""));
        assertConstant("SoilSample", ids(found, "/soilSamples/nodes/0"));
        assertConstant("LeachateSample", ids(found, "/leachateSamples/nodes/0"));
    }

    private static List<String> ids(JsonNode enterprises, String path) {
        return enterprises
                .valueStream()
                .map(enterprise -> enterprise
                        .at("/contaminatedSites/nodes/0" + path + "/id")
                        .asString())
                .toList();
    }

    private int commands(List<String> codes) throws Exception {
        return store.during(() -> {
                    GraphQlAnswer answer = scene.officer().ask(ENTERPRISES, enterprises(codes));
                    assertThat(answer.data("_entities")).hasSize(codes.size());
                    answer.data("_entities").forEach(JoinsIT::assertComplete);
                })
                .size();
    }

    private static void assertComplete(JsonNode enterprise) {
        assertThat(enterprise.at("/contaminatedSites/totalCount").asInt()).isEqualTo(1);
        JsonNode site = enterprise.at("/contaminatedSites/nodes/0");
        assertThat(site.at("/parties")).hasSize(3);
        assertThat(site.at("/soilSamples/totalCount").asInt()).isEqualTo(2);
        assertThat(site.at("/soilSamples/nodes/0/site/name")).isEqualTo(site.get("name"));
        assertThat(site.at("/soilSamples/nodes").valueStream().map(sample -> sample.get("judgement")
                        .asString()))
                .containsExactlyInAnyOrder("ABOVE_SCREENING", "RISK_NEGLIGIBLE");
        assertThat(site.at("/above/totalCount").asInt()).isEqualTo(1);
        assertThat(site.at("/leachateSamples/nodes/0/analyte").asString()).isEqualTo("镉");
    }

    private void assertConstant(String type, List<String> ids) throws Exception {
        int forOne = commands(type, ids.subList(0, 1));
        assertThat(commands(type, ids)).as(type).isEqualTo(forOne);
        // The records, and for samples the sites that they are seen with.
        assertThat(forOne).as(type).isBetween(1, 2);
    }

    private int commands(String type, List<String> ids) throws Exception {
        List<Map<String, String>> of =
                ids.stream().map(id -> Map.of("__typename", type, "id", id)).toList();
        return store.during(() -> {
                    JsonNode found = scene.officer()
                            .ask(
                                    "query($of: [_Any!]!) { _entities(representations: $of) { ... on %s { id status } } }"
                                            .formatted(type),
                                    Map.of("of", of))
                            .data("_entities");
                    assertThat(found.valueStream().map(node -> node.get("id").asString()))
                            .containsExactlyElementsOf(ids);
                })
                .size();
    }

    @Test
    void anEnterpriseFindsItsSitesInWhateverPartItHas() {
        Map<String, Object> one = Scene.life("suspectedAt");
        Map<String, Object> other = with(Scene.life("listedAt"), "remediator", one.get("responsible"));
        scene.sites(List.of(one, other));

        JsonNode sites = scene.officer()
                .ask(ENTERPRISES, enterprises(List.of((String) one.get("responsible"), (String)
                        other.get("evaluator"))))
                .data("_entities");

        assertThat(sites.at("/0/contaminatedSites/nodes").valueStream().map(site -> site.get("name")
                        .asString()))
                .containsExactlyInAnyOrder((String) one.get("name"), (String) other.get("name"));
        assertThat(sites.at("/1/contaminatedSites/totalCount").asInt()).isEqualTo(1);
    }

    @Test
    void anOrganisationSeesItsOwnPartOnly() {
        List<Map<String, Object>> lives = sampledSites(2);
        String mine = (String) lives.get(0).get("responsible");
        String other = (String) lives.get(1).get("responsible");

        GraphQlAnswer answer = caller.as(Role.ENTERPRISE, mine).ask(ENTERPRISES, enterprises(List.of(mine, other)));

        assertComplete(answer.data("_entities.0"));
        assertThat(answer.data("_entities.1.contaminatedSites.totalCount").asInt())
                .isZero();
        GraphQlAnswer nobody = caller.withoutToken().ask(ENTERPRISES, enterprises(List.of(mine)));
        assertThat(nobody.errorCodes()).containsExactly("UNAUTHENTICATED");
        assertThat(nobody.partial("_entities.0.contaminatedSites").isNull()).isTrue();
    }
}
