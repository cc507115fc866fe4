package org.ecobureau.exchange.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FeedNewsTests {

    private static final Duration LONG = Duration.ofMinutes(10);

    private final FeedNews news = new FeedNews();

    @Test
    void whoWaitsIsWokenByWhatIsAppended() throws Exception {
        Thread reader = new Thread(() -> {
            try {
                news.await(0, LONG);
            } catch (InterruptedException broken) {
                Thread.currentThread().interrupt();
            }
        });
        reader.start();
        await().until(() -> reader.getState() == Thread.State.TIMED_WAITING);

        news.appended();

        reader.join(LONG.toMillis());
        assertThat(reader.isAlive()).isFalse();
    }

    @Test
    void whatWasAppendedWhileTheFeedWasReadIsNotSleptThrough() throws Exception {
        long before = news.count();
        news.appended();
        news.await(before, LONG);
        assertThat(news.count()).isEqualTo(before + 1);
    }

    @Test
    void nobodyWaitsForLongerThanItWants() throws Exception {
        news.await(news.count(), Duration.ofMillis(1));
        assertThat(news.count()).isZero();
    }
}
