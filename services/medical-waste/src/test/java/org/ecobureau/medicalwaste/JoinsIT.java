package org.ecobureau.medicalwaste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecobureau.medicalwaste.Scene.input;
import static org.ecobureau.medicalwaste.Scene.stop;

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

@ServiceIT
class JoinsIT {

    private static final String ENTERPRISES = """
            query($representations: [_Any!]!) { _entities(representations: $representations) { ... on Enterprise {
              creditCode
              hospital { id name
                bags { nodes { id hospital { id } round { id } } }
                inspections { nodes { id hospital { id } } }
                wastewater { nodes { id hospital { id } } }
                rounds { nodes { id } } }
              medicalRounds(first: 10) { totalCount nodes { id stops { hospital { id } bags { id } } } }
              epidemicSupport { kind } } } }""";

    @Autowired
    private GraphQlCaller caller;

    @Autowired
    private StoreCommands store;

    private Scene scene;

    @BeforeEach
    void openTheScene() {
        scene = new Scene(caller);
    }

    private String busyHospital() {
        String hospital = scene.hospital();
        String bag = scene.sealedBag(hospital, false);
        scene.round(scene.handingOver("ORDINARY", stop(hospital, 5, bag)));
        // Only when the bag has followed does nothing but the question ask the store.
        Eventually.assertThat(() -> scene.officer()
                        .ask("{ wasteBag(id: \"" + bag + "\") { status } }")
                        .text("wasteBag.status"))
                .isEqualTo("CARRIED");
        scene.accept(
                "recordHospitalInspection",
                input("hospital", hospital, "on", "2020-02-20", "officers", 2, "covid", true, "result", "CONFORMING"));
        scene.accept(
                "reportWastewater",
                input("hospital", hospital, "month", "2020-03", "volume", input("value", 1, "unit", "T")));
        scene.accept(
                "grantEpidemicSupport",
                input("creditCode", hospital, "kind", "EXEMPTED", "since", "2020-02-10", "reason", "告知承诺"));
        return hospital;
    }

    private static Map<String, Object> representations(List<String> codes) {
        return Map.of(
                "representations",
                codes.stream()
                        .map(code -> Map.of("__typename", "Enterprise", "creditCode", code))
                        .toList());
    }

    @Test
    void theNumberOfStoreQueriesDoesNotDependOnTheNumberOfEnterprises() throws Exception {
        List<String> few = List.of(busyHospital(), busyHospital());
        List<String> many = new ArrayList<>(few);
        for (int i = 0; i < 5; i++) {
            many.add(busyHospital());
        }
        while (many.size() < 100) {
            many.add(Samples.newCode());
        }

        int forFew = queries(few);
        int forMany = queries(many);

        assertThat(forMany).isEqualTo(forFew);
        assertThat(forMany).isBetween(8, 20);
    }

    private int queries(List<String> codes) throws Exception {
        return store.queriesDuring(() -> {
                    GraphQlAnswer answer = scene.officer().ask(ENTERPRISES, representations(codes));
                    assertThat(answer.data("_entities").size()).isEqualTo(codes.size());
                    assertThat(answer.text("_entities.0.hospital.id")).isEqualTo(codes.get(0));
                    assertThat(answer.data("_entities.1.hospital.bags.nodes").size())
                            .isEqualTo(1);
                    assertThat(answer.data("_entities.1.hospital.inspections.nodes")
                                    .size())
                            .isEqualTo(1);
                    assertThat(answer.data("_entities.1.hospital.wastewater.nodes")
                                    .size())
                            .isEqualTo(1);
                    assertThat(answer.data("_entities.1.hospital.rounds.nodes").size())
                            .isEqualTo(1);
                    assertThat(answer.data("_entities.1.medicalRounds.totalCount")
                                    .asInt())
                            .isEqualTo(1);
                    assertThat(answer.text("_entities.1.epidemicSupport.0.kind"))
                            .isEqualTo("EXEMPTED");
                })
                .size();
    }

    @Test
    void anEnterpriseFindsItsRoundsAsHospitalCarrierAndPlant() {
        Map<String, Object> round = scene.handingOver("ORDINARY", stop(scene.hospital(), 5));
        String id = scene.round(round);

        GraphQlAnswer answer = scene.officer()
                .ask(
                        "query($representations: [_Any!]!) { _entities(representations: $representations) {"
                                + " ... on Enterprise { medicalRounds { nodes { id } } hospital { id } } } }",
                        representations(List.of((String) round.get("carrier"), (String) round.get("plant"))));

        assertThat(answer.text("_entities.0.medicalRounds.nodes.0.id")).isEqualTo(id);
        assertThat(answer.text("_entities.1.medicalRounds.nodes.0.id")).isEqualTo(id);
        assertThat(answer.data("_entities.1.hospital").isNull()).isTrue();
    }

    @Test
    void anOrganisationSeesItsOwnPartOnly() {
        String mine = busyHospital();
        String other = busyHospital();
        var session = caller.as(Role.HOSPITAL, mine);

        GraphQlAnswer answer = session.ask(ENTERPRISES, representations(List.of(mine, other)));

        assertThat(answer.text("_entities.0.hospital.id")).isEqualTo(mine);
        assertThat(answer.data("_entities.0.hospital.bags.nodes").size()).isEqualTo(1);
        assertThat(answer.data("_entities.1.hospital").isNull()).isTrue();
        assertThat(answer.data("_entities.1.medicalRounds.totalCount").asInt()).isZero();
        assertThat(answer.data("_entities.1.epidemicSupport").size()).isZero();
        assertThat(session.ask("{ hospitals { totalCount } wasteBags { totalCount } hospitalInspections { totalCount }"
                                + " wastewaterRecords { totalCount } epidemicSupports { totalCount } }")
                        .json()
                        .get("data")
                        .valueStream()
                        .map(connection -> connection.get("totalCount").asInt()))
                .containsOnly(1);
    }

    @Test
    void withoutATokenThereIsNothingToSee() {
        String hospital = busyHospital();

        assertThat(caller.withoutToken().ask("{ hospitals { totalCount } }").errorCodes())
                .containsExactly("UNAUTHENTICATED");
        GraphQlAnswer entities = caller.withoutToken().ask(ENTERPRISES, representations(List.of(hospital)));
        assertThat(entities.data("_entities.0.hospital").isNull()).isTrue();
        assertThat(entities.data("_entities.0.medicalRounds.nodes").size()).isZero();
    }

    @Test
    void hospitalBagAndRoundAreEntitiesOfTheGraph() {
        String hospital = scene.hospital();
        String bag = scene.sealedBag(hospital, false);
        String round = scene.round(scene.handingOver("ORDINARY", stop(hospital, 5)));

        GraphQlAnswer answer = scene.officer()
                .ask(
                        "query($representations: [_Any!]!) { _entities(representations: $representations) {"
                                + " ... on Hospital { beds enterprise { creditCode } } ... on WasteBag { status }"
                                + " ... on CollectionRound { trip } } }",
                        Map.of(
                                "representations",
                                List.of(
                                        Map.of("__typename", "Hospital", "id", hospital),
                                        Map.of("__typename", "WasteBag", "id", bag),
                                        Map.of("__typename", "CollectionRound", "id", round),
                                        Map.of("__typename", "CollectionRound", "id", "unknown"))));

        assertThat(answer.data("_entities.0.beds").asInt()).isEqualTo(300);
        assertThat(answer.text("_entities.0.enterprise.creditCode")).isEqualTo(hospital);
        assertThat(answer.text("_entities.1.status")).isEqualTo("SEALED");
        assertThat(answer.data("_entities.2.trip").asInt()).isEqualTo(1);
        assertThat(answer.data("_entities.3").isNull()).isTrue();
    }

    @Test
    void hospitalsAreFilteredAndOrdered() {
        String large = scene.hospital(true, 19_999);
        String larger = scene.hospital(true, 20_000);

        GraphQlAnswer answer = scene.officer()
                .ask("{ hospitals(filter: {infectious: true}, orderBy: {field: BEDS, direction: DESC}, first: 2)"
                        + " { nodes { id } pageInfo { hasNextPage } } }");

        assertThat(answer.text("hospitals.nodes.0.id")).isEqualTo(larger);
        assertThat(answer.text("hospitals.nodes.1.id")).isEqualTo(large);
    }
}
