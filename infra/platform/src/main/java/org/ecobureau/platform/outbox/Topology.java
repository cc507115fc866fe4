package org.ecobureau.platform.outbox;

import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Exchange, queues and bindings of the bus: one topic exchange, one durable quorum queue per consuming service, one per
 * publishing service for those who ask it to say things again, and one for what the broker itself gives up delivering. Declared by every service; declaring again changes nothing.
 */
public final class Topology {

    public static final String EXCHANGE = "ecobureau.events";

    private static final String REPLAYS = "ecobureau.replay";
    private static final String DEAD_LETTERS = "ecobureau.dead-letters";
    private static final int DELIVERY_LIMIT = 1_000;

    private final Catalogue catalogue;
    private final String service;
    private final Map<String, Set<String>> typesByConsumer;

    /** @param service gets a queue even while the catalogue names nothing that it consumes */
    public Topology(Catalogue catalogue, String service) {
        this.catalogue = catalogue;
        this.service = service;
        this.typesByConsumer = catalogue.typesByConsumer();
        typesByConsumer.putIfAbsent(service, Set.of());
    }

    /** The queue of a consuming service. */
    public static String queue(String service) {
        return EXCHANGE + "." + service;
    }

    /** The queue on which a publishing service is asked to say things again. */
    public static String replayQueue(String service) {
        return REPLAYS + "." + service;
    }

    /** Declares everything. Fails when the broker holds a queue of the name with other arguments. */
    public void declare(Channel channel) throws IOException {
        channel.exchangeDeclare(EXCHANGE, BuiltinExchangeType.TOPIC, true);
        channel.queueDeclare(DEAD_LETTERS, true, false, false, Map.of("x-queue-type", "quorum"));
        for (Map.Entry<String, Set<String>> consumer : typesByConsumer.entrySet()) {
            String queue = queue(consumer.getKey());
            channel.queueDeclare(
                    queue,
                    true,
                    false,
                    false,
                    Map.of(
                            "x-queue-type",
                            "quorum",
                            "x-delivery-limit",
                            DELIVERY_LIMIT,
                            "x-dead-letter-exchange",
                            "",
                            "x-dead-letter-routing-key",
                            DEAD_LETTERS));
            for (String type : consumer.getValue()) {
                channel.queueBind(queue, EXCHANGE, type);
            }
        }
        Set<String> publishers = new TreeSet<>(catalogue.publishers());
        publishers.add(service);
        for (String publisher : publishers) {
            channel.queueDeclare(replayQueue(publisher), true, false, false, Map.of("x-queue-type", "quorum"));
        }
    }

    /** Whether the queue is one to which events of the type go; a queue of which the catalogue knows nothing takes all. */
    public boolean isFor(String queue, String type) {
        String consumer = queue.startsWith(EXCHANGE + ".") ? queue.substring(EXCHANGE.length() + 1) : "";
        Set<String> types = typesByConsumer.getOrDefault(consumer, Set.of());
        return types.isEmpty() || types.contains(type);
    }

    boolean isConsumed(String type) {
        return catalogue.isConsumed(type);
    }
}
