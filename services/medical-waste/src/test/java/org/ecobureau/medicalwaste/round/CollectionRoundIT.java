package org.ecobureau.medicalwaste.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecobureau.medicalwaste.Scene.input;
import static org.ecobureau.medicalwaste.Scene.stop;
import static org.ecobureau.medicalwaste.Scene.with;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ecobureau.medicalwaste.Eventually;
import org.ecobureau.medicalwaste.Samples;
import org.ecobureau.medicalwaste.Scene;
import org.ecobureau.test.ServiceIT;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceIT
class CollectionRoundIT {

    private static final String SELECTION = "node { id status } warnings { code field rule { id } }";

    @Autowired
    private GraphQlCaller caller;

    private Scene scene;

    @BeforeEach
    void openTheScene() {
        scene = new Scene(caller);
    }

    private GraphQlAnswer handOver(Map<String, ?> input) {
        return scene.officer().mutate("handOverRound", input, SELECTION);
    }

    @Test
    void aVehicleOfTheCovidStreamCarriesNothingElseThatDay() {
        Map<String, Object> covid = scene.handingOver("COVID", stop("430421", 10));
        scene.round(covid);

        Map<String, Object> ordinary = with(covid, "stream", "ORDINARY", "at", "2020-02-15T16:00:00+08:00");
        assertThat(handOver(ordinary).errorCodes()).containsExactly("VEHICLE_NOT_DEDICATED");
        Map<String, Object> nextDay = with(ordinary, "at", "2020-02-16T00:00:00+08:00");
        assertThat(handOver(nextDay).errorCodes()).isEmpty();
        Map<String, Object> secondTrip = with(covid, "at", "2020-02-15T16:00:00+08:00");
        assertThat(handOver(secondTrip).text("handOverRound.node.id"))
                .startsWith("XG20200215-")
                .endsWith("-2");
    }

    @Test
    void ofTwoStreamsAtTheSameMomentTheVehicleTakesOne() throws Exception {
        Map<String, Object> covid = scene.handingOver("COVID", stop("430421", 10));
        Map<String, Object> ordinary = with(covid, "stream", "ORDINARY", "at", "2020-02-15T10:00:01+08:00");
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<GraphQlAnswer>> answers =
                    both.invokeAll(List.<Callable<GraphQlAnswer>>of(() -> handOver(covid), () -> handOver(ordinary)));
            int accepted = 0;
            for (Future<GraphQlAnswer> answer : answers) {
                accepted += answer.get().errorCodes().isEmpty() ? 1 : 0;
            }
            assertThat(accepted).isEqualTo(1);
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    void theSameHandOverIsNotRecordedTwice() {
        Map<String, Object> round = scene.handingOver("ORDINARY", stop("430421", 10));
        scene.round(round);

        assertThat(handOver(round).errorCodes()).containsExactly("ROUND_RECORDED_ALREADY");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        Map<String, Object> wrong = with(
                scene.handingOver("ORDINARY", stop("430422", 10), stop(Samples.newCode(), 1), stop("430421", 0)),
                "carrier",
                "1",
                "plant",
                "2",
                "vehicle",
                "3");

        assertThat(handOver(wrong).errorCodes())
                .containsExactlyInAnyOrder(
                        "CREDIT_CODE_FORM",
                        "CREDIT_CODE_FORM",
                        "PLATE_FORM",
                        "ORIGIN_FORM",
                        "HOSPITAL_UNKNOWN",
                        "WEIGHT_ZERO");
    }

    @Test
    void aClosedHospitalHandsOverNothingMoreButWhatItDidBeforeIsStillRecorded() {
        String hospital = scene.hospital();
        scene.accept(
                "closeHospital", input("creditCode", hospital, "grounds", "撤并", "at", "2020-02-15T09:00:00+08:00"));

        assertThat(handOver(scene.handingOver("ORDINARY", stop(hospital, 5))).errorCodes())
                .containsExactly("HOSPITAL_CLOSED");
        assertThat(handOver(with(scene.handingOver("ORDINARY", stop(hospital, 5)), "at", "2020-02-14T10:00:00+08:00"))
                        .errorCodes())
                .isEmpty();
    }

    @Test
    void noBagOfOneStreamEntersARoundOfTheOther() {
        String hospital = scene.hospital();
        String covid = scene.sealedBag(hospital, true);
        String ordinary = scene.sealedBag(hospital, false);

        assertThat(handOver(scene.handingOver("ORDINARY", stop(hospital, 5, covid)))
                        .errorCodes())
                .containsExactly("STREAMS_MIXED");
        assertThat(handOver(scene.handingOver("COVID", stop(hospital, 5, ordinary)))
                        .errorCodes())
                .containsExactly("STREAMS_MIXED");
    }

    @Test
    void onlySealedBagsOfThatHospitalAndClassAreTakenOver() {
        String hospital = scene.hospital();
        String packed = scene.packedBag(hospital, false);
        String sealed = scene.sealedBag(hospital, false);

        assertThat(handOver(scene.handingOver("ORDINARY", stop(hospital, 5, packed)))
                        .errorCodes())
                .containsExactly("BAG_NOT_SEALED");
        assertThat(handOver(scene.handingOver("ORDINARY", stop(scene.hospital(), 5, sealed)))
                        .errorCodes())
                .containsExactly("BAG_UNKNOWN");
        assertThat(handOver(scene.handingOver("ORDINARY", with(stop(hospital, 5, sealed), "wasteClass", "SHARPS")))
                        .errorCodes())
                .containsExactly("BAG_OF_OTHER_CLASS");
        Map<String, Object> early =
                with(scene.handingOver("ORDINARY", stop(hospital, 5, sealed)), "at", "2020-02-15T08:59:00+08:00");
        assertThat(handOver(early).errorCodes()).containsExactly("BAG_SEALED_LATER");
    }

    @Test
    void aBagTravelsWithItsRoundAndWithNoOther() {
        String hospital = scene.hospital();
        String bag = scene.sealedBag(hospital, true);
        String round = scene.departed(scene.handingOver("COVID", stop(hospital, 10, bag)));

        awaitStatus(bag, "CARRIED");
        assertThat(handOver(scene.handingOver("COVID", stop(hospital, 5, bag))).errorCodes())
                .containsExactly("BAG_NOT_SEALED");
        scene.accept("receiveRound", Scene.receiving(round));
        awaitStatus(bag, "RECEIVED");
        scene.accept("disposeRound", Scene.disposing(round));
        awaitStatus(bag, "DISPOSED");
        GraphQlAnswer answer = scene.officer()
                .ask("{ wasteBag(id: \"" + bag + "\") { round { id stops { bags { id } } } history { action at } } }");
        assertThat(answer.text("wasteBag.round.id")).isEqualTo(round);
        assertThat(answer.text("wasteBag.round.stops.0.bags.0.id")).isEqualTo(bag);
        assertThat(answer.data("wasteBag.history").valueStream().map(entry -> entry.get("action")
                        .asString()))
                .containsExactly("PACK", "SEAL", "CARRY", "RECEIVE", "DISPOSE");
        assertThat(answer.text("wasteBag.history.4.at")).isEqualTo("2020-02-15T20:00:00.000+08:00");
    }

    private void awaitStatus(String bag, String status) {
        Eventually.assertThat(() -> scene.officer()
                        .ask("{ wasteBag(id: \"" + bag + "\") { status } }")
                        .text("wasteBag.status"))
                .isEqualTo(status);
    }

    /** The bag's own status follows a moment later; the store's index does not wait for it. */
    @Test
    void ofTwoRoundsAtTheSameMomentOneTakesTheBag() throws Exception {
        String hospital = scene.hospital();
        String bag = scene.sealedBag(hospital, false);
        ExecutorService many = Executors.newFixedThreadPool(4);
        try {
            Callable<GraphQlAnswer> taking = () -> handOver(scene.handingOver("ORDINARY", stop(hospital, 5, bag)));
            int accepted = 0;
            for (Future<GraphQlAnswer> answer : many.invokeAll(List.of(taking, taking, taking, taking))) {
                List<String> refusal = answer.get().errorCodes();
                accepted += refusal.isEmpty() ? 1 : 0;
                assertThat(refusal).isSubsetOf("BAG_IN_ANOTHER_ROUND", "BAG_NOT_SEALED");
            }
            assertThat(accepted).isEqualTo(1);
        } finally {
            many.shutdownNow();
        }
    }

    @Test
    void whatStayedTooLongOrWeighsOtherwiseIsWarnedOfUnderItsRule() {
        String hospital = scene.hospital();
        String bag = scene.sealedBag(hospital, true);

        GraphQlAnswer answer =
                handOver(with(scene.handingOver("COVID", stop(hospital, 7, bag)), "at", "2020-02-16T08:01:00+08:00"));

        assertThat(answer.codes("handOverRound.warnings"))
                .containsExactlyInAnyOrder("DONE_LATE", "BAGS_WEIGHT_DIFFERS", "PLANT_WITHOUT_LICENCE");
        assertThat(answer.data("handOverRound.warnings").valueStream())
                .filteredOn(warning -> warning.get("code").asString().equals("DONE_LATE"))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.at("/rule/id").asString()).isEqualTo("medical-waste.covid.in-hospital");
                    assertThat(warning.get("field").asString()).isEqualTo("stops.0.bags");
                });
    }

    @Test
    void carrierAndPlantDoTheirPartsThemselves() {
        Map<String, Object> handingOver = scene.handingOver("ORDINARY", stop("430421", 10));
        handingOver.remove("at");
        var carrier = caller.as(Role.CARRIER, (String) handingOver.get("carrier"));
        var plant = caller.as(Role.OPERATOR, (String) handingOver.get("plant"));

        String id = carrier.mutate("handOverRound", handingOver, SELECTION).text("handOverRound.node.id");
        Map<String, Object> round = input("id", id);

        assertThat(plant.mutate("departRound", round, SELECTION).errorCodes()).containsExactly("NOT_THE_PARTY");
        assertThat(carrier.mutate("departRound", round, SELECTION).text("departRound.node.status"))
                .isEqualTo("IN_TRANSIT");
        Map<String, Object> weighed = with(round, "weight", Scene.kilograms(10), "storageTemperature", 3.5);
        assertThat(carrier.mutate("receiveRound", weighed, SELECTION).errorCodes())
                .containsExactly("ROLE_NOT_ENTITLED");
        GraphQlAnswer received = plant.mutate(
                "receiveRound",
                weighed,
                "node { status deadlines { code state rule { article } startsAt dueAt }"
                        + " allowedActions { action allowed } } warnings { code }");
        assertThat(received.text("receiveRound.node.deadlines.0.rule.article")).isEqualTo("5.4.6");
        assertThat(received.text("receiveRound.node.deadlines.0.state")).isEqualTo("ON_TRACK");
        assertThat(received.text("receiveRound.node.allowedActions.0.action")).isEqualTo("DISPOSE");
        assertThat(plant.mutate("disposeRound", with(round, "method", "STEAM"), SELECTION)
                        .text("disposeRound.node.status"))
                .isEqualTo("DISPOSED");
    }

    @Test
    void listsAreFilteredOrderedAndPagedThrough() {
        String carrier = Samples.newCode();
        for (int day = 1; day <= 5; day++) {
            scene.round(with(
                    scene.handingOver(day % 2 == 0 ? "COVID" : "ORDINARY", stop("430421", 10)),
                    "carrier",
                    carrier,
                    "at",
                    "2020-03-0" + day + "T10:00:00+08:00"));
        }
        var mine = caller.as(Role.CARRIER, carrier);

        GraphQlAnswer first =
                mine.ask("{ collectionRounds(first: 2) { totalCount nodes { day } pageInfo { endCursor } } }");
        assertThat(first.data("collectionRounds.totalCount").asInt()).isEqualTo(5);
        assertThat(days(first)).containsExactly("2020-03-05", "2020-03-04");
        GraphQlAnswer second = mine.ask(
                "query($after: String) { collectionRounds(first: 2, after: $after) { nodes { day } } }",
                Map.of("after", first.text("collectionRounds.pageInfo.endCursor")));
        assertThat(days(second)).containsExactly("2020-03-03", "2020-03-02");
        assertThat(days(mine.ask("{ collectionRounds(filter: {stream: COVID},"
                        + " orderBy: {field: DAY, direction: ASC}) { nodes { day } } }")))
                .containsExactly("2020-03-02", "2020-03-04");
        assertThat(days(mine.ask("{ collectionRounds(filter: {status: HANDED_OVER, from: \"2020-03-02\","
                        + " to: \"2020-03-03\"}) { nodes { day } } }")))
                .containsExactly("2020-03-03", "2020-03-02");
        assertThat(caller.as(Role.CARRIER, Samples.newCode())
                        .ask("{ collectionRounds { totalCount } }")
                        .data("collectionRounds.totalCount")
                        .asInt())
                .isZero();
    }

    private static List<String> days(GraphQlAnswer answer) {
        return answer.data("collectionRounds.nodes")
                .valueStream()
                .map(round -> round.get("day").asString())
                .toList();
    }
}
