package org.ecobureau.platform.inbox;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits between attempts. */
@FunctionalInterface
interface Pause {

    /** @return false, perhaps earlier, when the service stops and there is no sense in another attempt */
    boolean lasts(long millis) throws InterruptedException;

    /** As long as the service runs. */
    final class UntilStopped implements Pause {

        private final CountDownLatch stopping = new CountDownLatch(1);

        @Override
        public boolean lasts(long millis) throws InterruptedException {
            return !stopping.await(millis, TimeUnit.MILLISECONDS);
        }

        void stop() {
            stopping.countDown();
        }
    }
}
