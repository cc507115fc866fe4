package org.ecobureau.embedded;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;

/**
 * What a file needs from time to time: writes that nobody waits for, and its free space back. The library's own thread
 * for this would write behind a commit's back, so that a commit could end before what it answers for is in the file.
 */
final class Upkeep implements AutoCloseable {

    private static final int COMMIT_MILLIS = 50;
    private static final int COMPACT_MILLIS = 1_000;
    private static final int FILL_PERCENT = 50;
    private static final int COMPACT_BYTES = 4 << 20;

    private final ScheduledExecutorService thread;

    Upkeep(MVStore file) {
        thread = new ScheduledThreadPoolExecutor(1, work -> {
            Thread daemon = new Thread(work, "store-upkeep");
            daemon.setDaemon(true);
            return daemon;
        });
        thread.scheduleWithFixedDelay(file::tryCommit, COMMIT_MILLIS, COMMIT_MILLIS, TimeUnit.MILLISECONDS);
        thread.scheduleWithFixedDelay(
                () -> file.compact(FILL_PERCENT, COMPACT_BYTES), COMPACT_MILLIS, COMPACT_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Lets what is under way end, so that the file can be closed: a thread that is interrupted while it writes closes it. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
