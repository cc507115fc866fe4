package org.ecobureau.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.GetResponse;
import com.rabbitmq.client.MessageProperties;
import com.rabbitmq.client.PossibleAuthenticationFailureException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTests {

    private static final String EXCHANGE = "permits";
    private static final String QUEUE = "hazardous-waste.permits";

    @TempDir
    private Path directory;

    @Test
    void durableQueuesKeepConfirmedMessagesOverARestart() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.onFiles(directory, 0);
                Connection connection = connect(broker);
                Channel channel = connection.createChannel()) {
            declare(channel);
            channel.confirmSelect();
            for (int i = 0; i < 100; i++) {
                publish(channel, "permits.permit-issued.v1", "event " + i);
            }
            channel.waitForConfirmsOrDie(10_000);
        }
        try (EmbeddedBroker broker = EmbeddedBroker.onFiles(directory, 0);
                Connection connection = connect(broker);
                Channel channel = connection.createChannel()) {
            declare(channel);
            for (int i = 0; i < 100; i++) {
                GetResponse message = channel.basicGet(QUEUE, true);
                assertThat(new String(message.getBody(), StandardCharsets.UTF_8))
                        .isEqualTo("event " + i);
            }
            assertThat(channel.basicGet(QUEUE, true)).isNull();
        }
        assertThat(Path.of("work")).as("the broker's usual place for files").doesNotExist();
    }

    @Test
    void messagesAreDeliveredByTopicAndReturnedWhereNobodyListens() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.inMemory();
                Connection connection = connect(broker);
                Channel channel = connection.createChannel()) {
            declare(channel);
            BlockingQueue<String> delivered = new LinkedBlockingQueue<>();
            BlockingQueue<String> returned = new LinkedBlockingQueue<>();
            channel.addReturnListener(message -> returned.add(message.getRoutingKey()));
            channel.basicConsume(
                    QUEUE,
                    true,
                    (tag, message) -> delivered.add(message.getEnvelope().getRoutingKey()),
                    tag -> {});

            publish(channel, "permits.permit-issued.v1", "one");
            publish(channel, "sites.soil-shipped.v1", "two");

            assertThat(delivered.poll(5, TimeUnit.SECONDS)).isEqualTo("permits.permit-issued.v1");
            assertThat(returned.poll(5, TimeUnit.SECONDS)).isEqualTo("sites.soil-shipped.v1");
            assertThat(delivered).isEmpty();
        }
    }

    @Test
    void aRejectedMessageComesAgain() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.inMemory();
                Connection connection = connect(broker);
                Channel channel = connection.createChannel()) {
            declare(channel);
            BlockingQueue<Envelope> delivered = new LinkedBlockingQueue<>();
            channel.basicConsume(QUEUE, false, (tag, message) -> delivered.add(message.getEnvelope()), tag -> {});
            publish(channel, "permits.permit-issued.v1", "one");

            Envelope first = delivered.poll(5, TimeUnit.SECONDS);
            assertThat(first).isNotNull();
            assertThat(first.isRedeliver()).isFalse();
            channel.basicNack(first.getDeliveryTag(), false, true);

            Envelope second = delivered.poll(5, TimeUnit.SECONDS);
            assertThat(second).isNotNull();
            assertThat(second.isRedeliver()).isTrue();
        }
    }

    @Test
    void onlyItsUserIsLetIn() {
        try (EmbeddedBroker broker = EmbeddedBroker.inMemory()) {
            ConnectionFactory factory = new ConnectionFactory();
            factory.setPort(URI.create(broker.uri()).getPort());

            assertThatExceptionOfType(PossibleAuthenticationFailureException.class)
                    .isThrownBy(factory::newConnection);
        }
    }

    @Test
    void aTakenPortIsRefused() {
        try (EmbeddedBroker broker = EmbeddedBroker.inMemory()) {
            int taken = URI.create(broker.uri()).getPort();

            assertThatIllegalStateException()
                    .isThrownBy(() -> EmbeddedBroker.onFiles(directory, taken))
                    .withMessageContaining(String.valueOf(taken));
        }
    }

    @Test
    void theEndOfTheJvmIsNotItsEnd() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), UserOfTheBroker.class.getName())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("published at the end");
    }

    /** Publishes when its JVM ends already, after everything else that is done at the end. */
    static final class UserOfTheBroker {

        public static void main(String[] arguments) throws Exception {
            EmbeddedBroker broker = EmbeddedBroker.inMemory();
            Channel channel = connect(broker).createChannel();
            declare(channel);
            channel.confirmSelect();
            Thread ending = Thread.currentThread();
            Set<Thread> before = Thread.getAllStackTraces().keySet();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> publishLate(channel, ending, before)));
            System.exit(0);
        }

        private static void publishLate(Channel channel, Thread ending, Set<Thread> before) {
            try {
                awaitOtherHooks(ending, before);
                publish(channel, "permits.permit-issued.v1", "late");
                channel.waitForConfirmsOrDie(5_000);
                System.out.println("published at the end");
            } catch (Exception e) {
                e.printStackTrace();
            }
        }

        /** Whoever ends the JVM starts all hooks, each a thread, and only then waits for them. */
        private static void awaitOtherHooks(Thread ending, Set<Thread> before) throws InterruptedException {
            while (ending.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (!before.contains(thread) && thread != Thread.currentThread()) {
                    thread.join(5_000);
                }
            }
        }
    }

    private static Connection connect(EmbeddedBroker broker) throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(broker.uri());
        return factory.newConnection();
    }

    private static void declare(Channel channel) throws Exception {
        channel.exchangeDeclare(EXCHANGE, "topic", true);
        channel.queueDeclare(QUEUE, true, false, false, Map.of("x-queue-type", "quorum", "x-delivery-limit", 5));
        for (String key : List.of("permits.#", "enterprises.#")) {
            channel.queueBind(QUEUE, EXCHANGE, key);
        }
    }

    private static void publish(Channel channel, String key, String body) throws Exception {
        channel.basicPublish(
                EXCHANGE, key, true, MessageProperties.PERSISTENT_TEXT_PLAIN, body.getBytes(StandardCharsets.UTF_8));
    }
}
