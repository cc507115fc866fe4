package org.ecobureau.permits;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.ecobureau.test.ServiceIT;
import org.ecobureau.test.contracts.Contracts;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What others hear of a permit's life, on the bus itself. */
@ServiceIT
class BusIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    GraphQlCaller caller;

    @Value("${ecobureau.rabbitmq.uri}")
    String bus;

    @Test
    void everyStepOfAPermitReachesTheBusInOrderAndKeepsToItsContract() throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(bus);
        try (Connection connection = factory.newConnection();
                Channel channel = connection.createChannel()) {
            String queue = channel.queueDeclare("", false, false, true, null).getQueue();
            channel.queueBind(queue, "ecobureau.events", "#");

            Desk desk = new Desk(caller);
            String id = desk.suspended();
            desk.county()
                    .mutate("reissuePermit", Map.of("id", id, "reason", "LOST"), "node { id }")
                    .data("reissuePermit.node.id");
            desk.county()
                    .mutate(
                            "revokePermit",
                            Map.of("id", id, "kind", "UNLAWFUL_GRANT", "grounds", "弄虚作假"),
                            "node { id }")
                    .data("revokePermit.node.id");

            List<JsonNode> events = eventsAbout(id, 4, channel, queue);
            assertThat(events)
                    .extracting(event -> event.get("type").asString())
                    .containsExactly(
                            "permits.permit-granted.v1",
                            "permits.permit-suspended.v1",
                            "permits.permit-reissued.v1",
                            "permits.permit-revoked.v1");
            assertThat(events)
                    .extracting(event -> event.get("sequence").asLong())
                    .containsExactly(1L, 2L, 3L, 4L);
            events.forEach(event -> Contracts.assertConforms(
                    event.get("type").asString(), event.get("data").toString()));
            assertThat(events.get(3).at("/data/revocation").asString()).isEqualTo("UNLAWFUL_GRANT");
        }
    }

    private static List<JsonNode> eventsAbout(String subject, int count, Channel channel, String queue)
            throws Exception {
        BlockingQueue<byte[]> messages = new LinkedBlockingQueue<>();
        channel.basicConsume(queue, true, (tag, message) -> messages.add(message.getBody()), tag -> {});
        List<JsonNode> events = new ArrayList<>();
        while (events.size() < count) {
            byte[] message = messages.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (message == null) {
                break;
            }
            JsonNode event = JsonMapper.shared().readTree(new String(message, StandardCharsets.UTF_8));
            if (event.get("subject").asString().equals(subject)) {
                events.add(event);
            }
        }
        return events;
    }
}
