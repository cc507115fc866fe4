package org.ecobureau.platform.inbox;

import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.rabbit.connection.ChannelProxy;
import org.springframework.amqp.support.AmqpHeaders;
import org.springframework.messaging.Message;

/**
 * Hands messages to the inbox: those of one record one after the other in the order in which they came, those of
 * different records side by side. A message is acknowledged when it has been handled or parked; how many are on their
 * way is bounded by the consumer's prefetch.
 */
final class Lanes implements Consumer<Message<byte[]>>, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);
    private static final int LANES = 8;

    private final Inbox inbox;
    private final Pause.UntilStopped pause;
    private final Tracing tracing;
    private final Arrivals arrivals = new Arrivals();
    private final List<ExecutorService> lanes;

    /** @param pause that of the inbox, ended when this is closed */
    Lanes(Inbox inbox, Pause.UntilStopped pause, Tracing tracing) {
        this.inbox = inbox;
        this.pause = pause;
        this.tracing = tracing;
        this.lanes = IntStream.range(0, LANES)
                .mapToObj(number -> Executors.newSingleThreadExecutor(work -> {
                    Thread thread = new Thread(work, "inbox-" + number);
                    thread.setDaemon(true);
                    return thread;
                }))
                .toList();
    }

    @Override
    public void accept(Message<byte[]> message) {
        Channel channel = bare(message.getHeaders().get(AmqpHeaders.CHANNEL, Channel.class));
        long tag = Objects.requireNonNull(message.getHeaders().get(AmqpHeaders.DELIVERY_TAG, Long.class), "no tag");
        Label label = Label.of(message.getPayload());
        long number = arrivals.came(label.record());
        lanes.get(Math.floorMod(label.record().hashCode(), LANES)).execute(() -> {
            try {
                take(label, message, channel, tag, records -> arrivals.awaitBefore(number, records));
            } finally {
                arrivals.done(label.record(), number);
            }
        });
    }

    /** The library's own channel opens another one when it is closed, on which our tags mean nothing. */
    private static Channel bare(@Nullable Channel channel) {
        Channel present = Objects.requireNonNull(channel, "no channel");
        return present instanceof ChannelProxy proxy ? proxy.getTargetChannel() : present;
    }

    private void take(Label label, Message<byte[]> message, Channel channel, long tag, Inbox.Turn turn) {
        if (!channel.isOpen()) {
            // The broker delivers it again, behind what this lane holds.
            return;
        }
        try {
            tracing.during(label.type(), message.getHeaders(), () -> inbox.take(label, message.getPayload(), turn));
        } catch (RuntimeException | Error failed) {
            LOG.warn("{} {} goes back to its queue: {}", label.type(), label.id(), failed.toString());
            settle(channel, () -> channel.basicNack(tag, false, true));
            return;
        }
        settle(channel, () -> channel.basicAck(tag, false));
    }

    @FunctionalInterface
    private interface Settlement {
        void send() throws IOException;
    }

    private static void settle(Channel channel, Settlement settlement) {
        try {
            settlement.send();
        } catch (IOException | AlreadyClosedException gone) {
            LOG.debug("Channel {} is gone, so the message comes again", channel.getChannelNumber(), gone);
        }
    }

    /** What waits goes back to the queue when the channel closes. */
    @Override
    public void close() {
        pause.stop();
        lanes.forEach(ExecutorService::shutdown);
    }
}
