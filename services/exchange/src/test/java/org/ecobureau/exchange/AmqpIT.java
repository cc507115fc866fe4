package org.ecobureau.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ecobureau.exchange.Province.Subscribed;
import org.ecobureau.exchange.broker.SubscriberBroker;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Subscribers' queues and streams, where the broker has accounts; the refusal, where it has none. */
@ExchangeIT
class AmqpIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TOWN = "430422118";

    @Autowired
    Bus bus;

    @Autowired
    Province province;

    @Autowired
    SubscriberBroker broker;

    private static String site() {
        return "contaminated-site/" + UUID.randomUUID();
    }

    private Subscribed subscribe(String... channels) {
        assumeTrue(broker.isAvailable(), "AMQP channels need RabbitMQ and its management interface");
        return province.subscribe(List.of(channels), List.of("remediation.*"), List.of(TOWN));
    }

    /** As the subscriber itself: with the address it was told and the password beside it. */
    private static Connection connect(Subscribed subscribed) throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(subscribed.credential("amqpUri"));
        factory.setPassword(subscribed.password());
        factory.setAutomaticRecoveryEnabled(false);
        return factory.newConnection();
    }

    private static String id(byte[] body) {
        return JsonMapper.shared().readTree(body).get("id").asString();
    }

    @Test
    void aQueueHoldsInOrderWhatTheRecordAllows() throws Exception {
        Subscribed subscribed = subscribe("AMQP_QUEUE");
        String mine = site();
        bus.send(Bus.inTown(site(), 1, "430422001"), Bus.inTown(mine, 1, TOWN), Bus.inTown(mine, 2, TOWN));
        try (Connection connection = connect(subscribed);
                Channel channel = connection.createChannel()) {
            List<GetResponse> taken = new CopyOnWriteArrayList<>();
            await().atMost(PATIENCE).until(() -> {
                GetResponse next = channel.basicGet(subscribed.credential("queue"), true);
                if (next != null) {
                    taken.add(next);
                }
                return taken.size() == 2;
            });
            assertThat(taken).extracting(each -> id(each.getBody())).containsExactly(mine + "/1", mine + "/2");
            assertThat(taken.get(0).getProps().getContentType()).isEqualTo("application/cloudevents+json");
            assertThat(new String(taken.get(0).getBody(), StandardCharsets.UTF_8))
                    .isEqualTo(Bus.inTown(mine, 1, TOWN));
        }
    }

    @Test
    void aStreamIsReadAgainFromItsFirstEventFromAnOffsetAndFromATime() throws Exception {
        Subscribed subscribed = subscribe("AMQP_STREAM");
        String mine = site();
        bus.send(Bus.inTown(mine, 1, TOWN), Bus.inTown(mine, 2, TOWN), Bus.inTown(mine, 3, TOWN));
        try (Connection connection = connect(subscribed)) {
            assertThat(read(connection, subscribed, "first", 3)).containsExactly(mine + "/1", mine + "/2", mine + "/3");
            assertThat(read(connection, subscribed, 1L, 2)).containsExactly(mine + "/2", mine + "/3");
            assertThat(read(connection, subscribed, new Date(0), 3))
                    .containsExactly(mine + "/1", mine + "/2", mine + "/3");
        }
    }

    private static List<String> read(Connection connection, Subscribed subscribed, Object offset, int count)
            throws Exception {
        List<String> read = new CopyOnWriteArrayList<>();
        try (Channel channel = connection.createChannel()) {
            channel.basicQos(10);
            channel.basicConsume(
                    subscribed.credential("stream"),
                    false,
                    Map.of("x-stream-offset", offset),
                    (tag, delivery) -> {
                        read.add(id(delivery.getBody()));
                        channel.basicAck(delivery.getEnvelope().getDeliveryTag(), false);
                    },
                    tag -> {});
            await().atMost(PATIENCE).until(() -> read.size() >= count);
        }
        return read;
    }

    @Test
    void aSubscriberReadsNothingOfOthersAndWritesAndBindsNothing() throws Exception {
        Subscribed subscribed = subscribe("AMQP_QUEUE", "AMQP_STREAM");
        Subscribed other = subscribe("AMQP_QUEUE", "AMQP_STREAM");
        String own = subscribed.credential("queue");
        refused(subscribed, channel -> channel.basicGet(other.credential("queue"), true));
        refused(subscribed, channel -> {
            channel.basicQos(1);
            channel.basicConsume(other.credential("stream"), false, (tag, delivery) -> {}, tag -> {});
        });
        refused(subscribed, channel -> {
            channel.confirmSelect();
            channel.basicPublish("", own, null, "forged".getBytes(StandardCharsets.UTF_8));
            channel.waitForConfirmsOrDie(5_000);
        });
        refused(subscribed, channel -> {
            channel.confirmSelect();
            channel.basicPublish("amq.topic", "x", null, "forged".getBytes(StandardCharsets.UTF_8));
            channel.waitForConfirmsOrDie(5_000);
        });
        refused(subscribed, channel -> channel.queueBind(own, "amq.topic", "#"));
        refused(subscribed, channel -> channel.queueDeclare("another", true, false, false, null));
        refused(subscribed, channel -> channel.queueDelete(own));
        refused(subscribed, channel -> channel.queuePurge(other.credential("queue")));
        ConnectionFactory bus = new ConnectionFactory();
        bus.setUri(subscribed.credential("amqpUri"));
        bus.setPassword(subscribed.password());
        bus.setVirtualHost("/");
        assertThatThrownBy(bus::newConnection).isInstanceOf(java.io.IOException.class);
    }

    @FunctionalInterface
    private interface Attempt {

        void on(Channel channel) throws Exception;
    }

    private static void refused(Subscribed subscribed, Attempt attempt) throws Exception {
        try (Connection connection = connect(subscribed)) {
            Channel channel = connection.createChannel();
            assertThatThrownBy(() -> attempt.on(channel))
                    .satisfiesAnyOf(
                            thrown -> assertThat(thrown).hasStackTraceContaining("ACCESS_REFUSED"),
                            thrown -> assertThat(thrown).hasStackTraceContaining("403"));
        }
    }

    @Test
    void aDeletedSubscriberIsOutAtOnce() throws Exception {
        Subscribed subscribed = subscribe("AMQP_QUEUE", "FEED");
        // The broker closes it, which is what is waited for.
        Connection connection = connect(subscribed);
        assertThat(connection.isOpen()).isTrue();
        assertThat(province.officer()
                        .mutate(
                                "deleteEventSubscription",
                                Map.of("id", subscribed.id(), "reason", "试毕"),
                                "warnings { code }")
                        .data("deleteEventSubscription.warnings"))
                .isEmpty();
        await().atMost(PATIENCE).until(() -> !connection.isOpen());
        assertThatThrownBy(() -> connect(subscribed)).isInstanceOf(java.io.IOException.class);
        assertThat(province.get(subscribed, "").statusCode()).isEqualTo(401);
    }

    @Test
    void aPausedSubscriberGoesOnWhereItStopped() throws Exception {
        Subscribed subscribed = subscribe("AMQP_QUEUE");
        province.officer()
                .mutate("pauseEventSubscription", Map.of("id", subscribed.id(), "reason", "维护"), "node { id }");
        assertThatThrownBy(() -> connect(subscribed)).isInstanceOf(java.io.IOException.class);
        String mine = site();
        bus.send(Bus.inTown(mine, 1, TOWN));
        province.officer().mutate("resumeEventSubscription", Map.of("id", subscribed.id()), "node { id }");
        try (Connection connection = connect(subscribed);
                Channel channel = connection.createChannel()) {
            await().atMost(PATIENCE).until(() -> {
                GetResponse next = channel.basicGet(subscribed.credential("queue"), true);
                return next != null && id(next.getBody()).equals(mine + "/1");
            });
        }
    }

    @Test
    void whereTheBrokerHasNoAccountsTheChannelIsRefused() {
        assumeFalse(broker.isAvailable(), "this broker has accounts");
        assertThat(province.officer()
                        .mutate(
                                "createEventSubscription",
                                Province.input(List.of("AMQP_QUEUE", "AMQP_STREAM", "FEED"), List.of("*"), List.of()),
                                "node { id }")
                        .errorCodes())
                .containsExactly("AMQP_OFF", "AMQP_OFF");
    }
}
