package org.ecobureau.benchmarks.faults;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.ecobureau.platform.outbox.Topology;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.test.processes.ServiceProcess;
import org.ecobureau.vocabulary.lifecycle.Role;
import tools.jackson.databind.json.JsonMapper;

/** A subscriber from outside the bureau tries more than it may. */
final class SubscriberFaults {

    private static final long CONFIRM_MILLIS = 5_000;
    private static final byte[] FORGED = "forged".getBytes(StandardCharsets.UTF_8);

    private SubscriberFaults() {}

    @FunctionalInterface
    private interface Attempt {
        void on(Channel channel) throws IOException, InterruptedException, TimeoutException;
    }

    /** A subscription's account, as its holder was told of it. */
    private record Account(String address, String user, String password, String queue, String stream) {

        static Account open(ServiceProcess exchange) {
            GraphQlAnswer answer = exchange.caller()
                    .as(Role.CITY_OFFICER)
                    .mutate(
                            "createEventSubscription",
                            Map.of(
                                    "organisation", "示例省级平台",
                                    "creditCode", "91430422MA4Q00016Q",
                                    "contact", "0731-00000000",
                                    "channels", List.of("AMQP_QUEUE", "AMQP_STREAM"),
                                    "types", List.of("permits.*"),
                                    "start", "FROM_NOW"),
                            "credentials { amqpUri user password queue stream }");
            String credentials = "createEventSubscription.credentials.";
            return new Account(
                    answer.text(credentials + "amqpUri"),
                    answer.text(credentials + "user"),
                    answer.text(credentials + "password"),
                    answer.text(credentials + "queue"),
                    answer.text(credentials + "stream"));
        }

        ConnectionFactory factory() {
            ConnectionFactory factory = new ConnectionFactory();
            try {
                factory.setUri(address);
            } catch (URISyntaxException | GeneralSecurityException e) {
                throw new IllegalStateException("not the address of a broker", e);
            }
            factory.setPassword(password);
            factory.setAutomaticRecoveryEnabled(false);
            return factory;
        }
    }

    /** It reads, binds and empties the queue of another one, and forges events; all of that is refused. */
    static void trespasses(Trial trial) {
        Rig rig = trial.rig();
        try (ServiceProcess exchange = rig.exchange()) {
            exchange.restart();
            Account trespasser = Account.open(exchange);
            Account victim = Account.open(exchange);
            trial.load().start(rig.producer());
            trial.load().awaitAccepted(100);
            int refused = 0;
            for (Map.Entry<String, Attempt> attempt :
                    attempts(trespasser, victim).entrySet()) {
                if (isRefused(trespasser, attempt.getValue())) {
                    refused++;
                } else {
                    trial.fault("a subscriber " + attempt.getKey());
                }
            }
            trial.load().stop();
            trial.note(refused + " attempts refused");
            requireWhole(trial, victim);
        }
    }

    /** The broker is killed while one listens at the gateway and another one outside has a queue; both miss nothing. */
    static void brokerKilled(Trial trial) {
        Rig rig = trial.rig();
        try (ServiceProcess exchange = rig.exchange();
                ServiceProcess gateway = rig.gateway(exchange)) {
            exchange.restart();
            gateway.restart();
            Account outside = Account.open(exchange);
            try (GatewayListener listener = new GatewayListener(gateway)) {
                listener.start();
                trial.load().start(rig.producer());
                for (int i = 0; i < trial.scale().serverKills(); i++) {
                    trial.load().awaitAccepted(100);
                    rig.rabbit().kill();
                    trial.load().awaitAccepted(20);
                    rig.rabbit().start();
                    trial.load().awaitAccepted(50);
                }
                trial.load().stop();
                requireTold(trial, listener);
                requireWhole(trial, outside);
            }
        }
        trial.allow((long) trial.scale().serverKills() * Trial.WINDOW);
    }

    private static void requireTold(Trial trial, GatewayListener listener) {
        Set<String> accepted = trial.load().accepted();
        try {
            Awaitility.await("the gateway has told everything")
                    .atMost(Trial.PATIENCE)
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> listener.told().containsAll(accepted));
        } catch (ConditionTimeoutException never) {
            Set<String> missing = new HashSet<>(accepted);
            missing.removeAll(listener.told());
            trial.count(0, missing.size());
            trial.fault("%d events were not told by the gateway, such as %s"
                    .formatted(missing.size(), missing.iterator().next()));
        }
        trial.note("%d events told by the gateway, subscribed %d times"
                .formatted(listener.told().size(), listener.opened()));
        if (listener.outOfOrder() > 0) {
            trial.fault("the gateway told %d events out of order".formatted(listener.outOfOrder()));
        }
    }

    private static Map<String, Attempt> attempts(Account own, Account other) {
        Map<String, Attempt> attempts = new LinkedHashMap<>();
        attempts.put("reads another one's queue", channel -> channel.basicGet(other.queue(), true));
        attempts.put(
                "consumes another one's queue",
                channel -> channel.basicConsume(other.queue(), true, (tag, message) -> {}, tag -> {}));
        attempts.put("reads another one's stream", channel -> {
            channel.basicQos(1);
            channel.basicConsume(other.stream(), false, (tag, message) -> {}, tag -> {});
        });
        attempts.put("empties another one's queue", channel -> channel.queuePurge(other.queue()));
        attempts.put("deletes another one's queue", channel -> channel.queueDelete(other.queue()));
        attempts.put("binds another one's queue", channel -> channel.queueBind(other.queue(), "amq.topic", "#"));
        attempts.put("binds its own queue", channel -> channel.queueBind(own.queue(), "amq.topic", "#"));
        attempts.put("makes a queue", channel -> channel.queueDeclare("another", true, false, false, null));
        attempts.put("forges an event in another one's queue", channel -> forge(channel, "", other.queue()));
        attempts.put("forges an event on an exchange", channel -> forge(channel, "amq.topic", Tap.REGISTERED));
        attempts.put("forges an event on the bus", channel -> forge(channel, Topology.EXCHANGE, Tap.REGISTERED));
        return attempts;
    }

    private static void forge(Channel channel, String exchange, String key)
            throws IOException, InterruptedException, TimeoutException {
        channel.confirmSelect();
        channel.basicPublish(exchange, key, null, FORGED);
        channel.waitForConfirmsOrDie(CONFIRM_MILLIS);
    }

    private static boolean isRefused(Account account, Attempt attempt) {
        try (Connection connection = account.factory().newConnection()) {
            Channel channel = connection.createChannel();
            try {
                attempt.on(channel);
                return false;
            } catch (IOException | RuntimeException refused) {
                return !channel.isOpen();
            }
        } catch (IOException | TimeoutException e) {
            throw new IllegalStateException("the broker does not answer the subscriber", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The other one has every event that was accepted, and nothing else. */
    private static void requireWhole(Trial trial, Account victim) {
        Set<String> missing = new HashSet<>(trial.load().accepted());
        try (Connection connection = victim.factory().newConnection();
                Channel channel = connection.createChannel()) {
            Awaitility.await("the other subscriber has everything")
                    .atMost(Trial.PATIENCE)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> {
                        GetResponse taken = channel.basicGet(victim.queue(), true);
                        while (taken != null) {
                            missing.remove(JsonMapper.shared()
                                    .readTree(taken.getBody())
                                    .get("id")
                                    .asString());
                            taken = channel.basicGet(victim.queue(), true);
                        }
                        return missing.isEmpty();
                    });
        } catch (IOException | TimeoutException e) {
            throw new IllegalStateException("the broker does not answer the other subscriber", e);
        }
    }
}
