package org.ecobureau.medicalwaste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecobureau.medicalwaste.Scene.stop;
import static org.ecobureau.medicalwaste.Scene.with;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.ecobureau.platform.inbox.EventHandler;
import org.ecobureau.platform.outbox.Catalogue;
import org.ecobureau.platform.outbox.Topology;
import org.ecobureau.test.ServiceIT;
import org.ecobureau.test.contracts.Contracts;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What follows here from what other services say, over the real bus, told in the words of the published examples. */
@ServiceIT
class EventsIT {

    @Autowired
    private GraphQlCaller caller;

    @Autowired
    private ApplicationContext service;

    @Value("${ecobureau.rabbitmq.uri}")
    private String bus;

    private Scene scene;

    @BeforeEach
    void openTheScene() {
        scene = new Scene(caller);
    }

    /** The published example as an event of another record. */
    private static ObjectNode example(String type, String record, long sequence, Map<String, String> data) {
        ObjectNode envelope = (ObjectNode) JsonMapper.shared().readTree(Contracts.example(type));
        envelope.put("id", "record/" + record + "/" + sequence)
                .put("subject", record)
                .put("sequence", sequence);
        data.forEach(((ObjectNode) envelope.get("data"))::put);
        Contracts.assertConforms(type, envelope.get("data").toString());
        return envelope;
    }

    private void publish(JsonNode envelope) throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(bus);
        try (Connection connection = factory.newConnection();
                Channel channel = connection.createChannel()) {
            channel.confirmSelect();
            channel.basicPublish(
                    Topology.EXCHANGE,
                    envelope.get("type").asString(),
                    new AMQP.BasicProperties.Builder()
                            .contentType("application/cloudevents+json")
                            .build(),
                    envelope.toString().getBytes(StandardCharsets.UTF_8));
            channel.waitForConfirmsOrDie(10_000);
        }
    }

    @Test
    void everyTypeThatTheCatalogueAnnouncesHasAHandler() {
        assertThat(Contracts.handlers(service))
                .extracting(EventHandler::type)
                .containsExactlyInAnyOrderElementsOf(Contracts.catalogue().entries().stream()
                        .filter(entry -> entry.consumers().contains("medical-waste"))
                        .map(Catalogue.Entry::type)
                        .toList());
    }

    /** A listener's own record of an event keeps every field that it names. */
    @Test
    void everyHandlerReadsThePublishedExampleOfItsType() {
        for (EventHandler<?> handler : Contracts.handlers(service)) {
            Object read = Contracts.example(handler.type(), handler.data()).data();
            JsonNode example = JsonMapper.shared()
                    .readTree(Contracts.example(handler.type()))
                    .get("data");
            assertThat(example.properties())
                    .as(handler.type())
                    .containsAll(JsonMapper.shared().valueToTree(read).properties().stream()
                            .filter(field -> !field.getValue().isNull())
                            .toList());
        }
    }

    @Test
    void aHospitalBearsTheNameThatTheRegisterToldLast() throws Exception {
        String hospital = scene.hospital();
        Map<String, String> code = Map.of("creditCode", hospital);
        JsonNode registered = example("permits.enterprise-registered.v1", hospital, 1, with2(code, "name", "旧名医院"));
        JsonNode renamed = example("permits.enterprise-renamed.v1", hospital, 2, with2(code, "name", "新名医院"));

        publish(registered);
        Eventually.assertThat(() -> name(hospital)).isEqualTo("旧名医院");
        publish(renamed);
        Eventually.assertThat(() -> name(hospital)).isEqualTo("新名医院");
        publish(registered);
        publish(example(
                "permits.enterprise-registered.v1", Samples.newCode(), 1, Map.of("creditCode", Samples.newCode())));
        assertThat(name(hospital)).isEqualTo("新名医院");
    }

    private static Map<String, String> with2(Map<String, String> data, String name, String value) {
        return Map.of("creditCode", data.get("creditCode"), name, value);
    }

    private String name(String hospital) {
        return scene.officer()
                .ask("{ hospital(creditCode: \"" + hospital + "\") { name } }")
                .data("hospital.name")
                .asString("");
    }

    @Test
    void noNewRoundGoesToAPlantWhoseLicenceIsSuspended() throws Exception {
        String plant = Samples.newCode();
        String licence = "L-" + plant;
        assertThat(codes(handOver(plant, "2020-06-15"))).containsExactly("PLANT_WITHOUT_LICENCE");

        publish(licence("granted", licence, plant, 1, "2019-01-01"));
        Eventually.assertThat(() -> codes(handOver(plant, "2020-06-15"))).isEqualTo(List.of());
        publish(licence("suspended", licence, plant, 2, "2020-06-10"));
        Eventually.assertThat(() -> handOver(plant, "2020-06-15").errorCodes()).isEqualTo(List.of("PLANT_SUSPENDED"));

        GraphQlAnswer refused = handOver(plant, "2020-06-15");
        JsonNode error = refused.json().at("/errors/0");
        assertThat(error.get("message").asString()).contains("二燃室温度不达标", "2020-06-10");
        assertThat(error.at("/extensions/rule/source").asString()).contains("危险废物经营许可证管理办法");
        assertThat(error.at("/extensions/field").asString()).isEqualTo("plant");
        assertThat(codes(handOver(plant, "2020-06-09")))
                .as("before the suspension")
                .isEmpty();

        publish(licence("restored", licence, plant, 3, "2020-06-20"));
        Eventually.assertThat(() -> codes(handOver(plant, "2020-06-20"))).isEqualTo(List.of());
        publish(licence("suspended", licence, plant, 2, "2020-06-10"));
        awaitWhatWasPublished();
        assertThat(codes(handOver(plant, "2020-06-21")))
                .as("an old event again")
                .isEmpty();
    }

    @Test
    void aSuspensionThatWasLiftedSinceStillHoldsForTheDaysItLasted() throws Exception {
        String plant = Samples.newCode();
        String licence = "L-" + plant;

        // The other way round, and one of them twice: the order of delivery says nothing.
        publish(licence("restored", licence, plant, 3, "2020-06-20"));
        publish(licence("suspended", licence, plant, 2, "2020-06-10"));
        publish(licence("granted", licence, plant, 1, "2019-01-01"));
        publish(licence("restored", licence, plant, 3, "2020-06-20"));
        awaitWhatWasPublished();

        assertThat(codes(handOver(plant, "2018-12-31"))).containsExactly("PLANT_WITHOUT_LICENCE");
        assertThat(codes(handOver(plant, "2019-01-01"))).isEmpty();
        assertThat(codes(handOver(plant, "2020-06-09"))).isEmpty();
        assertThat(codes(handOver(plant, "2020-06-10"))).containsExactly("PLANT_SUSPENDED");
        assertThat(codes(handOver(plant, "2020-06-19"))).containsExactly("PLANT_SUSPENDED");
        assertThat(codes(handOver(plant, "2020-06-20"))).isEmpty();
    }

    @Test
    void noRoundGoesToAPlantWhoseLicenceIsRevoked() throws Exception {
        String plant = Samples.newCode();
        String licence = "L-" + plant;
        publish(licence("granted", licence, plant, 1, "2019-01-01"));
        publish(licence("suspended", licence, plant, 2, "2020-06-10"));
        publish(licence("revoked", licence, plant, 3, "2020-07-20"));
        awaitWhatWasPublished();

        assertThat(codes(handOver(plant, "2020-06-09"))).isEmpty();
        assertThat(codes(handOver(plant, "2020-07-19"))).containsExactly("PLANT_SUSPENDED");
        GraphQlAnswer refused = handOver(plant, "2020-07-20");
        assertThat(refused.errorCodes()).containsExactly("PLANT_LICENCE_REVOKED");
        assertThat(refused.json().at("/errors/0/message").asString()).contains("拒不整改", "2020-07-20");
        assertThat(codes(handOver(plant, "2024-01-01")))
                .as("after the term it would have had")
                .containsExactly("PLANT_LICENCE_REVOKED");
    }

    @Test
    void noRoundGoesToAPlantWhoseLicenceRanOutUntilItHasTheNextOne() throws Exception {
        String plant = Samples.newCode();
        assertThat(codes(handOver(plant, "2024-01-01"))).containsExactly("PLANT_WITHOUT_LICENCE");

        publish(licence("expired", "L-" + plant, plant, 2, "2024-01-01"));
        awaitWhatWasPublished();
        assertThat(codes(handOver(plant, "2023-12-31"))).isEmpty();
        GraphQlAnswer refused = handOver(plant, "2024-01-01");
        assertThat(refused.errorCodes()).containsExactly("PLANT_LICENCE_EXPIRED");
        assertThat(refused.json().at("/errors/0/message").asString()).contains("衡环医废字第01号", "2024-01-01");

        String next = "L-next-" + plant;
        Map<String, String> secondTerm =
                Map.of("licenceId", next, "operator", plant, "validFrom", "2024-01-01", "validUntil", "2028-12-31");
        publish(example("hazardous-waste.licence-granted.v1", next, 1, secondTerm));
        awaitWhatWasPublished();
        assertThat(codes(handOver(plant, "2024-01-01"))).isEmpty();
    }

    /** The bus delivers in order: once the last plant is known, everything before it was taken. */
    private void awaitWhatWasPublished() throws Exception {
        String last = Samples.newCode();
        publish(licence("granted", "L-" + last, last, 1, "2019-01-01"));
        Eventually.assertThat(() -> codes(handOver(last, "2020-06-15"))).isEqualTo(List.of());
    }

    private static JsonNode licence(String what, String licence, String plant, long sequence, String on) {
        return example(
                "hazardous-waste.licence-" + what + ".v1",
                licence,
                sequence,
                Map.of("licenceId", licence, "operator", plant, "on", on));
    }

    private GraphQlAnswer handOver(String plant, String day) {
        Map<String, Object> round =
                with(scene.handingOver("ORDINARY", stop("430421", 1)), "plant", plant, "at", day + "T10:00:00+08:00");
        return scene.officer().mutate("handOverRound", round, "node { id } warnings { code }");
    }

    private static List<String> codes(GraphQlAnswer answer) {
        return answer.errorCodes().isEmpty() ? answer.codes("handOverRound.warnings") : answer.errorCodes();
    }
}
