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
import org.ecobureau.platform.outbox.Topology;
import org.ecobureau.test.ServiceIT;
import org.ecobureau.test.contracts.Contracts;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What follows here from what other services say, over the real bus, told in the words of the published examples. */
@ServiceIT
class EventsIT {

    @Autowired
    private GraphQlCaller caller;

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
        Eventually.assertThat(() -> handOver(plant, "2020-06-20").errorCodes()).isEqualTo(List.of());
        publish(licence("suspended", licence, plant, 2, "2020-06-10"));
        publish(licence("granted", "L-after-" + plant, Samples.newCode(), 1, "2019-01-01"));
        assertThat(handOver(plant, "2020-06-21").errorCodes())
                .as("an old event again")
                .isEmpty();
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
