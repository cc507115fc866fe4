package org.ecobureau.exchange;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecobureau.platform.outbox.EventEnvelope;
import org.ecobureau.platform.outbox.Topology;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bus, as the other services use it. */
class Bus {

    static final String REGISTERED = "permits.enterprise-registered.v1";
    static final String GRANTED = "permits.permit-granted.v1";
    static final String ADVANCED = "remediation.site-advanced.v1";

    private final ConnectionFactory factory = new ConnectionFactory();

    Bus(@Value("${ecobureau.rabbitmq.uri}") String uri) throws Exception {
        factory.setUri(uri);
    }

    /** An event of a record, with these data. */
    static String event(String type, String partition, long sequence, String data) {
        return event(type, partition, sequence, "2020-06-01T08:00:00+08:00", data);
    }

    /** An event that was recorded at that time. */
    static String event(String type, String partition, long sequence, String recorded, String data) {
        String service = type.substring(0, type.indexOf('.'));
        return """
                {"specversion": "1.0", "id": "%s/%d", "source": "/ecobureau/%s", "type": "%s", "subject": "x",
                 "time": "2020-06-01T08:00:00+08:00", "datacontenttype": "application/json", "sequence": %d,
                 "recordedtime": "%s", "partitionkey": "%s", "traceparent": "as it came",
                 "data": %s}""".formatted(partition, sequence, service, type, sequence, recorded, partition, data);
    }

    /** An event that concerns a town. */
    static String inTown(String partition, long sequence, String town) {
        return event(ADVANCED, partition, sequence, "{\"town\": \"%s\"}".formatted(town));
    }

    /** Leaves messages in the service's queue in this order. */
    void send(String... messages) throws Exception {
        sendAs(EventEnvelope.CONTENT_TYPE, messages);
    }

    /** The same, under another name of what they are. */
    void sendAs(@Nullable String contentType, String... messages) throws Exception {
        try (Connection connection = factory.newConnection();
                Channel channel = connection.createChannel()) {
            channel.confirmSelect();
            for (String message : messages) {
                channel.basicPublish(
                        "",
                        Topology.queue("exchange"),
                        new AMQP.BasicProperties.Builder()
                                .contentType(contentType)
                                .deliveryMode(2)
                                .build(),
                        message.getBytes(StandardCharsets.UTF_8));
            }
            channel.waitForConfirmsOrDie(30_000);
        }
    }

    /** Makes a queue for the events of a type, for as long as the broker runs. */
    void listen(String type) throws Exception {
        try (Connection connection = factory.newConnection();
                Channel channel = connection.createChannel()) {
            channel.queueDeclare("heard." + type, true, false, false, null);
            channel.queueBind("heard." + type, Topology.EXCHANGE, type);
        }
    }

    /** The events of a type that have come since it is listened to, and were not taken yet. */
    List<JsonNode> heard(String type) throws Exception {
        List<JsonNode> events = new ArrayList<>();
        try (Connection connection = factory.newConnection();
                Channel channel = connection.createChannel()) {
            GetResponse taken = channel.basicGet("heard." + type, true);
            while (taken != null) {
                events.add(JsonMapper.shared().readTree(taken.getBody()));
                taken = channel.basicGet("heard." + type, true);
            }
        }
        return events;
    }

    /** A request to that service for all that it said of that kind of record. */
    Optional<JsonNode> requestForAll(String service, String aggregate) throws Exception {
        return request(service, "aggregate", aggregate);
    }

    /** Gives the whole answer to such a request. */
    void answer(String queue, String... messages) throws Exception {
        try (Connection connection = factory.newConnection();
                Channel channel = connection.createChannel()) {
            for (String message : messages) {
                channel.basicPublish("", queue, null, message.getBytes(StandardCharsets.UTF_8));
            }
            channel.basicPublish(
                    "",
                    queue,
                    new AMQP.BasicProperties.Builder().type("replay-end").build(),
                    new byte[0]);
        }
    }

    /** A request to that service to say events of this record again. */
    Optional<JsonNode> replayRequest(String service, String partition) throws Exception {
        return request(service, "partition", partition);
    }

    private Optional<JsonNode> request(String service, String field, String value) throws Exception {
        try (Connection connection = factory.newConnection();
                Channel channel = connection.createChannel()) {
            GetResponse taken = channel.basicGet(Topology.replayQueue(service), true);
            while (taken != null) {
                JsonNode request = JsonMapper.shared().readTree(taken.getBody());
                if (request.path(field).asString("").equals(value)) {
                    return Optional.of(request);
                }
                taken = channel.basicGet(Topology.replayQueue(service), true);
            }
            return Optional.empty();
        }
    }
}
