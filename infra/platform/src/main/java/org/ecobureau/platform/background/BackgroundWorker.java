package org.ecobureau.platform.background;

import com.mongodb.MongoException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Works round after round on a thread of its own for as long as the service runs, and rests between them. A round that
 * fails is followed by another one, so whoever extends this need not think of a store that is away for a while.
 */
public abstract class BackgroundWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWorker.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String name;
    private @Nullable Thread thread;
    private boolean running;
    private boolean woken;

    /** @param name of the thread */
    protected BackgroundWorker(String name) {
        this.name = name;
    }

    /** Works once, and says how long it may rest then. */
    protected abstract Duration round() throws InterruptedException;

    /** Whether a round under way is interrupted when the service stops, because it does little else than wait. */
    protected boolean isInterruptible() {
        return false;
    }

    /** Has the next round begin at once: there is something to do. */
    public final synchronized void wake() {
        woken = true;
        notifyAll();
    }

    /** Has no further round begin: everything is done. */
    protected final synchronized void end() {
        running = false;
        notifyAll();
    }

    private void work() {
        try {
            while (isRunning()) {
                rest(roundOrRest());
            }
        } catch (InterruptedException stopped) {
            end();
        }
    }

    private Duration roundOrRest() throws InterruptedException {
        try {
            return round();
        } catch (MongoException unreachable) {
            LOG.warn("{} waits for the store: {}", name, unreachable.toString());
        } catch (RuntimeException unforeseen) {
            LOG.error("{} failed and goes on later", name, unforeseen);
        }
        return AFTER_FAILURE;
    }

    private synchronized void rest(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        long left = atMost.toMillis();
        while (running && !woken && left > 0) {
            wait(left);
            left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        }
        woken = false;
    }

    @Override
    public final synchronized void start() {
        running = true;
        Thread started = new Thread(this::work, name);
        started.setDaemon(true);
        thread = started;
        started.start();
    }

    /** Lets the round under way end, for a bounded time; the thread ends with the process in any case. */
    @Override
    public final void stop() {
        Thread stopping = ending();
        if (stopping == null) {
            return;
        }
        try {
            if (isInterruptible()) {
                stopping.interrupt();
            }
            stopping.join(PATIENCE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable Thread ending() {
        end();
        return thread;
    }

    @Override
    public final synchronized boolean isRunning() {
        return running;
    }
}
