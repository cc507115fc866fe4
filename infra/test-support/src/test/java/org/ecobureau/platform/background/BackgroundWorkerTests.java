package org.ecobureau.platform.background;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackgroundWorkerTests {

    private static final Duration LONG = Duration.ofHours(1);

    @FunctionalInterface
    private interface Round {
        Duration work(int number) throws InterruptedException;
    }

    private static final class Worker extends BackgroundWorker {

        private final boolean interruptible;
        private final Round round;
        private final BlockingQueue<Integer> rounds = new LinkedBlockingQueue<>();
        private volatile Thread worker = Thread.currentThread();
        private int number;

        Worker(boolean interruptible, Round round) {
            super("worker");
            this.interruptible = interruptible;
            this.round = round;
        }

        @Override
        protected Duration round() throws InterruptedException {
            worker = Thread.currentThread();
            rounds.add(++number);
            return round.work(number);
        }

        @Override
        protected boolean isInterruptible() {
            return interruptible;
        }

        void finish() {
            end();
        }

        void awaitRound(int expected) throws InterruptedException {
            assertThat(rounds.poll(30, TimeUnit.SECONDS)).isEqualTo(expected);
        }

        void awaitEnd() {
            Awaitility.await().until(() -> !worker.isAlive());
        }
    }

    private Worker worker = new Worker(false, number -> LONG);

    private void start(Round round) {
        worker = new Worker(false, round);
        worker.start();
    }

    @AfterEach
    void stop() {
        worker.stop();
    }

    @Test
    void theFirstRoundBeginsAtOnceAndTheNextOneWhenItIsWoken() throws InterruptedException {
        start(number -> LONG);
        worker.awaitRound(1);
        worker.wake();
        worker.awaitRound(2);
        assertThat(worker.rounds).isEmpty();
        assertThat(worker.worker.isDaemon()).isTrue();
    }

    @Test
    void thereIsNoRestWhereThereIsMoreToDo() throws InterruptedException {
        start(number -> number < 3 ? Duration.ZERO : LONG);
        worker.awaitRound(1);
        worker.awaitRound(2);
        worker.awaitRound(3);
    }

    @Test
    void aRoundThatFailsIsFollowedByAnother() throws InterruptedException {
        start(number -> {
            throw number == 1 ? new MongoException("away") : new IllegalStateException("unforeseen");
        });
        worker.awaitRound(1);
        worker.wake();
        worker.awaitRound(2);
        worker.wake();
        worker.awaitRound(3);
    }

    @Test
    void whoStopsItWaitsForTheRoundUnderWay() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch stopping = new CountDownLatch(1);
        start(number -> {
            begun.countDown();
            stopping.await();
            return LONG;
        });
        begun.await();
        Thread stop = new Thread(worker::stop);
        stop.start();
        Awaitility.await().until(() -> !worker.isRunning());
        assertThat(stop.isAlive()).isTrue();
        stopping.countDown();
        stop.join();
        assertThat(worker.worker.isAlive()).isFalse();
    }

    @Test
    void aRoundThatOnlyWaitsIsInterrupted() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        worker = new Worker(true, number -> {
            never.await();
            return LONG;
        });
        worker.start();
        worker.awaitRound(1);
        worker.stop();
        assertThat(worker.worker.isAlive()).isFalse();
    }

    @Test
    void whenEverythingIsDoneTheThreadEnds() throws InterruptedException {
        start(number -> {
            worker.finish();
            return LONG;
        });
        worker.awaitRound(1);
        worker.awaitEnd();
        assertThat(worker.isRunning()).isFalse();
    }

    @Test
    void itCanBeStartedAgain() throws InterruptedException {
        start(number -> LONG);
        worker.awaitRound(1);
        worker.stop();
        worker.start();
        worker.awaitRound(2);
    }
}
