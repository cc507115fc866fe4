package org.ecobureau.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupCommitTests {

    private static final int WRITERS = 8;

    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);

    @AfterEach
    void stop() {
        writers.shutdownNow();
    }

    @Test
    void everyWriterIsAnsweredAfterACommitThatSawItsWrite() throws Exception {
        AtomicLong written = new AtomicLong();
        AtomicLong committed = new AtomicLong();
        AtomicBoolean running = new AtomicBoolean();
        AtomicInteger commits = new AtomicInteger();
        GroupCommit commit = new GroupCommit(() -> {
            assertThat(running.getAndSet(true)).isFalse();
            long seen = written.get();
            Thread.yield();
            committed.set(seen);
            commits.incrementAndGet();
            running.set(false);
        });

        List<Future<?>> all = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            all.add(writers.submit(() -> {
                for (int i = 0; i < 2_000; i++) {
                    long mine = written.incrementAndGet();
                    commit.await();
                    assertThat(committed).hasValueGreaterThanOrEqualTo(mine);
                }
            }));
        }
        for (Future<?> each : all) {
            each.get();
        }

        assertThat(commits).hasValueLessThanOrEqualTo(WRITERS * 2_000);
    }

    @Test
    void thoseWhoComeWhileACommitRunsShareTheNext() throws Exception {
        Semaphore begun = new Semaphore(0);
        Semaphore mayEnd = new Semaphore(0);
        AtomicInteger commits = new AtomicInteger();
        GroupCommit commit = new GroupCommit(() -> {
            begun.release();
            mayEnd.acquireUninterruptibly();
            commits.incrementAndGet();
        });
        List<Future<?>> all = new ArrayList<>();
        all.add(writers.submit(commit::await));
        begun.acquire();
        List<Thread> waiting = new ArrayList<>();
        for (int i = 1; i < WRITERS; i++) {
            Thread writer = new Thread(commit::await);
            writer.start();
            waiting.add(writer);
        }
        for (Thread writer : waiting) {
            while (writer.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }

        mayEnd.release(2);
        for (Thread writer : waiting) {
            writer.join();
        }
        all.get(0).get();

        assertThat(commits).hasValue(2);
    }

    @Test
    void aCommitThatFailsAnswersNobody() {
        AtomicBoolean broken = new AtomicBoolean(true);
        GroupCommit commit = new GroupCommit(() -> {
            if (broken.get()) {
                throw new IllegalStateException("disk full");
            }
        });

        assertThatIllegalStateException().isThrownBy(commit::await);
        assertThatIllegalStateException().isThrownBy(commit::await);
        broken.set(false);
        commit.await();
    }
}
