package org.ecobureau.platform.replay;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.ecobureau.platform.outbox.EventEnvelope;
import org.ecobureau.platform.outbox.Topology;
import org.ecobureau.platform.replay.LoggedEvents.LoggedEvent;
import org.jspecify.annotations.Nullable;

/** Says logged events again, to one queue and to nobody else; a page at a time, each confirmed, with a pause between. */
final class ReplayAnswer {

    private static final int PAGE = 200;
    private static final long PAUSE_MILLIS = 100;
    private static final long CONFIRM_MILLIS = 30_000;

    private final LoggedEvents log;
    private final Topology topology;

    ReplayAnswer(LoggedEvents log, Topology topology) {
        this.log = log;
        this.topology = topology;
    }

    /**
     * Answers a sound request.
     *
     * @return how many events were said; -1 when there is no queue of that name
     */
    long give(Connection connection, ReplayRequest request) throws IOException, TimeoutException, InterruptedException {
        try (Channel channel = connection.createChannel()) {
            channel.confirmSelect();
            AtomicReference<@Nullable String> unroutable = new AtomicReference<>();
            channel.addReturnListener(message -> unroutable.set(message.getReplyText()));
            String partition = request.partition();
            Long from = request.from();
            Long to = request.to();
            if (partition != null && from != null && to != null) {
                List<LoggedEvent> events = log.of(partition, from, to);
                publish(channel, request.queue(), events);
                return unroutable.get() == null ? events.size() : -1;
            }
            long said = 0;
            List<LoggedEvent> page = log.page(request.aggregate(), null, request.since(), PAGE);
            while (!page.isEmpty()) {
                publish(channel, request.queue(), LoggedEvents.inOrder(page));
                if (unroutable.get() != null) {
                    return -1;
                }
                said += page.size();
                Thread.sleep(PAUSE_MILLIS);
                page = log.page(request.aggregate(), page.get(page.size() - 1).id(), request.since(), PAGE);
            }
            if (request.aggregate() != null) {
                channel.basicPublish(
                        "",
                        request.queue(),
                        true,
                        new AMQP.BasicProperties.Builder()
                                .type(ReplayRequest.END)
                                .build(),
                        new byte[0]);
                channel.waitForConfirms(CONFIRM_MILLIS);
            }
            return unroutable.get() == null ? said : -1;
        }
    }

    private void publish(Channel channel, String queue, List<LoggedEvent> events)
            throws IOException, TimeoutException, InterruptedException {
        for (LoggedEvent event : events) {
            if (!topology.isFor(queue, event.type())) {
                continue;
            }
            channel.basicPublish(
                    "",
                    queue,
                    true,
                    new AMQP.BasicProperties.Builder()
                            .contentType(EventEnvelope.CONTENT_TYPE)
                            .deliveryMode(2)
                            .messageId(event.id())
                            .type(event.type())
                            .build(),
                    event.envelope().getBytes(StandardCharsets.UTF_8));
        }
        // The embedded broker refuses what it cannot route, which is no fault here: a return says so too.
        channel.waitForConfirms(CONFIRM_MILLIS);
    }
}
