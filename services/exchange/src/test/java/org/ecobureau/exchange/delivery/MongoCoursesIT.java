package org.ecobureau.exchange.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.ecobureau.test.servers.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two instances of the service on one store. */
class MongoCoursesIT {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Instant NOW = Instant.parse("2020-06-01T00:00:00Z");
    private static final String ID = "subscription/WEBHOOK";

    private final MongoClient client = MongoClients.create(TestStore.current().uri());
    private final MongoDatabase database =
            client.getDatabase(TestStore.current().newDatabase());
    private final AtomicLong watch = new AtomicLong();
    private final MongoCourses courses = courses(watch);
    private final MongoCourses others = courses(new AtomicLong());

    private MongoCourses courses(AtomicLong nanos) {
        return new MongoCourses(
                database,
                new DeliverySettings(1, LEASE, Duration.ofSeconds(5), Duration.ofHours(1), 10, Duration.ofDays(1), 10),
                nanos::get);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void oneInstanceAtATimeCarriesACourseOn() {
        assertThat(courses.take(ID, 7, NOW)).get().extracting(Course::position).isEqualTo(7L);
        assertThat(others.take(ID, 7, NOW)).isEmpty();
        assertThat(courses.advance(ID, 9, NOW)).isTrue();

        assertThat(others.take(ID, 7, NOW.plus(LEASE)))
                .get()
                .extracting(Course::position)
                .isEqualTo(9L);

        assertThat(courses.advance(ID, 12, NOW)).isFalse();
        others.release(ID);
        assertThat(courses.take(ID, 7, NOW)).get().extracting(Course::position).isEqualTo(9L);
    }

    @Test
    void whoDiesWithItsClockAheadHoldsACourseForATermAndNoLonger() {
        others.take(ID, 0, NOW.plus(Duration.ofDays(1)));
        assertThat(courses.take(ID, 0, NOW)).isEmpty();
        watch.addAndGet(LEASE.toNanos() - 1);
        assertThat(courses.take(ID, 0, NOW)).isEmpty();

        watch.addAndGet(1);

        assertThat(courses.take(ID, 0, NOW)).isPresent();
    }

    @Test
    void whoLivesWithItsClockAheadKeepsItsCourse() {
        Instant ahead = NOW.plus(Duration.ofDays(1));
        others.take(ID, 0, ahead);
        for (int term = 1; term < 4; term++) {
            assertThat(courses.take(ID, 0, NOW)).isEmpty();
            watch.addAndGet(LEASE.toNanos());
            others.advance(ID, term, ahead.plusSeconds(term));
        }
        assertThat(courses.take(ID, 0, NOW)).isEmpty();
    }

    @Test
    void whoStopsLetsOthersGoOnAtOnce() {
        String another = "subscription/AMQP_QUEUE";
        courses.take(ID, 7, NOW);
        others.take(another, 8, NOW);

        courses.releaseAll();

        assertThat(others.take(ID, 0, NOW)).get().extracting(Course::position).isEqualTo(7L);
        assertThat(courses.take(another, 0, NOW)).isEmpty();
    }

    @Test
    void whatFailedIsLeftAloneForAWhile() {
        Course course = courses.take(ID, 0, NOW).orElseThrow();
        courses.fail(course, NOW, NOW.plusSeconds(5));
        assertThat(courses.take(ID, 0, NOW.plusSeconds(4))).isEmpty();
        assertThat(others.take(ID, 0, NOW.plusSeconds(5)))
                .get()
                .extracting(Course::failures)
                .isEqualTo(1);
    }
}
