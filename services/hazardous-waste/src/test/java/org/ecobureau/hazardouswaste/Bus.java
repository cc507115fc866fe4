package org.ecobureau.hazardouswaste;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.ecobureau.test.contracts.Contracts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The bus as another service uses it: it publishes, and listens to what the service under test says. */
public class Bus {

    private static final String EXCHANGE = "ecobureau.events";
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final String uri;
    private @Nullable Channel channel;

    Bus(@Value("${ecobureau.rabbitmq.uri}") String uri) {
        this.uri = uri;
    }

    /** Publishes the example of that type with these values of its envelope or data replaced. */
    public String publish(String type, Map<String, ?> attributes, Map<String, ?> data) throws Exception {
        ObjectNode envelope = (ObjectNode) JsonMapper.shared().readTree(Contracts.example(type));
        attributes.forEach((name, value) -> envelope.putPOJO(name, value));
        ObjectNode body = (ObjectNode) envelope.get("data");
        data.forEach((name, value) -> body.putPOJO(name, value));
        String json = JsonMapper.shared().writeValueAsString(envelope);
        Contracts.assertConforms(
                type, JsonMapper.shared().readTree(json).path("data").toString());
        send(type, json);
        return json;
    }

    /** Publishes a whole envelope. */
    public synchronized void send(String type, String json) throws Exception {
        channel()
                .basicPublish(
                        EXCHANGE,
                        type,
                        new AMQP.BasicProperties.Builder()
                                .contentType("application/cloudevents+json")
                                .deliveryMode(2)
                                .build(),
                        json.getBytes(StandardCharsets.UTF_8));
    }

    /** A queue that gets every event of that type from now on. */
    public synchronized String listen(String type) throws Exception {
        String queue = "test-" + UUID.randomUUID();
        channel().queueDeclare(queue, false, false, true, Map.of());
        channel().queueBind(queue, EXCHANGE, type);
        return queue;
    }

    /** The next event in that queue that the test waits for. */
    public JsonNode next(String queue, Predicate<JsonNode> wanted) throws Exception {
        return eventually(() -> {
            var message = take(queue);
            return message.filter(wanted);
        });
    }

    private synchronized Optional<JsonNode> take(String queue) throws Exception {
        var message = channel().basicGet(queue, true);
        return Optional.ofNullable(message)
                .map(got -> JsonMapper.shared().readTree(new String(got.getBody(), StandardCharsets.UTF_8)));
    }

    /** Waits until the attempt yields something. */
    public static <T> T eventually(Callable<Optional<T>> attempt) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            Optional<T> found = attempt.call();
            if (found.isPresent()) {
                return found.get();
            }
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("nothing came within " + PATIENCE);
            }
            Thread.sleep(50);
        }
    }

    private Channel channel() throws Exception {
        Channel open = channel;
        if (open == null) {
            ConnectionFactory factory = new ConnectionFactory();
            factory.setUri(uri);
            Connection connection = factory.newConnection("test");
            open = connection.createChannel();
            channel = open;
        }
        return open;
    }
}
