package org.ecobureau.platform.store;

import com.mongodb.MongoException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Keeps versions in the background, so that those who read the past find little left to be kept. */
final class VersionUpkeep implements SmartLifecycle, Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(VersionUpkeep.class);
    private static final long PAUSE_MILLIS = 1_000;
    /** What a crash or another process has left is looked for now and then. */
    private static final int ROUNDS_PER_LOOK_AROUND = 30;

    private final List<MongoRepository<?>> repositories;
    private final Thread thread = new Thread(this, "upkeep-versions");
    private boolean running;

    VersionUpkeep(List<MongoRepository<?>> repositories) {
        this.repositories = repositories;
        thread.setDaemon(true);
    }

    @Override
    public void run() {
        for (int round = 0; pause(); round++) {
            boolean all = round % ROUNDS_PER_LOOK_AROUND == 0;
            try {
                repositories.forEach(repository -> repository.keepVersions(all));
            } catch (MongoException unreachable) {
                LOG.warn("Versions stay with their records for now: {}", unreachable.toString());
            }
        }
    }

    private synchronized boolean pause() {
        try {
            if (running) {
                wait(PAUSE_MILLIS);
            }
        } catch (InterruptedException ended) {
            return false;
        }
        return running;
    }

    @Override
    public synchronized void start() {
        running = true;
        thread.start();
    }

    @Override
    public void stop() {
        synchronized (this) {
            running = false;
            notifyAll();
        }
        try {
            thread.join(5_000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }
}
