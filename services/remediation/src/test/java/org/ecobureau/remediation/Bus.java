package org.ecobureau.remediation;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ecobureau.platform.outbox.Topology;
import org.ecobureau.test.contracts.Contracts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The bus as another service uses it: it publishes, and listens to what the service under test says. */
final class Bus implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Connection connection;
    private final Channel channel;

    Bus(String uri) throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(uri);
        connection = factory.newConnection("test");
        channel = connection.createChannel();
        channel.confirmSelect();
    }

    /** The published example of that type as the event of another record. */
    static JsonNode example(String type, String record, long sequence, Map<String, ?> data) {
        ObjectNode envelope = (ObjectNode) JSON.readTree(Contracts.example(type));
        envelope.put("id", "record/" + record + "/" + sequence)
                .put("subject", record)
                .put("partitionkey", "record/" + record)
                .put("sequence", sequence);
        ObjectNode body = (ObjectNode) envelope.get("data");
        data.forEach((name, value) -> body.set(name, JSON.valueToTree(value)));
        Contracts.assertConforms(type, body.toString());
        return envelope;
    }

    void publish(JsonNode envelope) throws Exception {
        channel.basicPublish(
                Topology.EXCHANGE,
                envelope.get("type").asString(),
                new AMQP.BasicProperties.Builder()
                        .contentType("application/cloudevents+json")
                        .deliveryMode(2)
                        .build(),
                envelope.toString().getBytes(StandardCharsets.UTF_8));
        channel.waitForConfirmsOrDie(10_000);
    }

    /** A queue that gets every event of that type from now on. */
    String listen(String type) throws Exception {
        String queue = "test-" + UUID.randomUUID();
        channel.queueDeclare(queue, false, false, true, Map.of());
        channel.queueBind(queue, Topology.EXCHANGE, type);
        return queue;
    }

    /** The next event in that queue, if there is one. */
    Optional<JsonNode> next(String queue) throws Exception {
        return Optional.ofNullable(channel.basicGet(queue, true))
                .map(message -> JSON.readTree(new String(message.getBody(), StandardCharsets.UTF_8)));
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
