package org.ecobureau.exchange.feed;

import com.mongodb.MongoException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ecobureau.exchange.feed.Intake.IntakeTypes;
import org.ecobureau.platform.background.BackgroundWorker;
import org.ecobureau.platform.inbox.UnacceptableEvent;
import org.ecobureau.platform.replay.Replays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Learns from the register where the enterprises are, once, before the first event comes into the feed. What other
 * services said of an enterprise would else stand there without a town if it came before the register's own word, and
 * stay hidden from subscribers limited to a town: the feed does not change what it has told.
 */
@Component
class FirstTowns extends BackgroundWorker {

    private static final Logger LOG = LoggerFactory.getLogger(FirstTowns.class);
    private static final String REGISTER = "permits";
    private static final String ENTERPRISE = "enterprise";
    private static final String FILL = REGISTER + "/" + ENTERPRISE;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Fills fills;
    private final Towns towns;
    private final Replays replays;
    private final IntakeTypes types;
    private final TownSettings settings;
    private final CountDownLatch known = new CountDownLatch(1);
    private final long begun = System.nanoTime();
    private final AtomicBoolean impatient = new AtomicBoolean();

    FirstTowns(Fills fills, Towns towns, Replays replays, IntakeTypes types, TownSettings settings) {
        super("first-towns");
        this.fills = fills;
        this.towns = towns;
        this.replays = replays;
        this.types = types;
        this.settings = settings;
    }

    @Override
    protected Duration round() throws InterruptedException {
        try {
            if (!fills.isAsked(FILL)) {
                replays.read(REGISTER, ENTERPRISE, this::learn);
                fills.asked(FILL);
            }
            known.countDown();
            end();
        } catch (IOException | MongoException away) {
            LOG.warn("Where the enterprises are is asked again: {}", away.toString());
        }
        return PAUSE;
    }

    @Override
    protected boolean isInterruptible() {
        return true;
    }

    private void learn(String envelope) {
        try {
            towns.learn(types.read(envelope));
        } catch (JacksonException | UnacceptableEvent unreadable) {
            LOG.warn("An event of the register teaches nothing: {}", unreadable.toString());
        }
    }

    /** Returns when that is known, or after the patience, counted from the start. */
    void await() {
        if (known.getCount() == 0) {
            return;
        }
        try {
            long left = settings.patience().toNanos() - (System.nanoTime() - begun);
            if (!known.await(left, TimeUnit.NANOSECONDS) && impatient.compareAndSet(false, true)) {
                LOG.warn("The register has not said yet where the enterprises are; the feed goes on without");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the service stops", stopped);
        }
    }
}
