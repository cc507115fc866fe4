package org.ecobureau.exchange.feed;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/**
 * Wakes those who wait for the feed to grow. What another instance of the service appends wakes nobody here, so nobody
 * should wait for long.
 */
@Component
public class FeedNews {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private long appended;

    void appended() {
        lock.lock();
        try {
            appended++;
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** How much was appended here until now: to be asked before the feed is read, and then waited with. */
    public long count() {
        lock.lock();
        try {
            return appended;
        } finally {
            lock.unlock();
        }
    }

    /** Returns when more was appended than that, or the time is over. */
    public void await(long count, Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (appended == count && left > 0) {
                left = grown.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
