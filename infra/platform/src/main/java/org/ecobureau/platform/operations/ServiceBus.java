package org.ecobureau.platform.operations;

import java.time.OffsetDateTime;
import org.ecobureau.platform.inbox.DeadLetters;
import org.ecobureau.platform.inbox.InboxMetrics;
import org.ecobureau.platform.outbox.Outbox;
import org.ecobureau.platform.outbox.Topology;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.QueueInformation;
import org.springframework.amqp.rabbit.core.RabbitAdmin;

/** How a service's traffic with the bus stands, asked when it is read. */
public final class ServiceBus {

    private final String service;
    private final Outbox outbox;
    private final DeadLetters deadLetters;
    private final InboxMetrics inbox;
    private final RabbitAdmin broker;

    ServiceBus(String service, Outbox outbox, DeadLetters deadLetters, InboxMetrics inbox, RabbitAdmin broker) {
        this.service = service;
        this.outbox = outbox;
        this.deadLetters = deadLetters;
        this.inbox = inbox;
        this.broker = broker;
    }

    public String service() {
        return service;
    }

    /** Records that owe events. */
    public long owing() {
        return outbox.owing();
    }

    /** Since when the longest waiting record owes its events; null when none does. */
    public @Nullable OffsetDateTime oldestOwedSince() {
        return outbox.oldest().map(BureauTime::local).orElse(null);
    }

    /** Events that wait in the service's queue; null when the broker is away. */
    public @Nullable Long waiting() {
        try {
            QueueInformation queue = broker.getQueueInfo(Topology.queue(service));
            return queue == null ? null : queue.getMessageCount();
        } catch (AmqpException away) {
            return null;
        }
    }

    /** Seconds between the saying of the event handled last and its handling; null before the first one. */
    public @Nullable Double lagSeconds() {
        return inbox.lagSeconds();
    }

    public long deadLettersWaiting() {
        return deadLetters.waiting();
    }
}
