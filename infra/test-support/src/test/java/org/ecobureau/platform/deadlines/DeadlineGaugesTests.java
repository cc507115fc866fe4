package org.ecobureau.platform.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlineGaugesTests {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private List<Instant> ends = List.of();
    private boolean away;

    private final DeadlineGauges gauges = new DeadlineGauges(
            List.of(new RunningClock() {
                @Override
                public String code() {
                    return "CONFIRM";
                }

                @Override
                public Duration soon() {
                    return Duration.ofDays(2);
                }

                @Override
                public long endingBefore(Instant moment) {
                    if (away) {
                        throw new MongoException("away");
                    }
                    return ends.stream().filter(moment::isAfter).count();
                }
            }),
            meters,
            Clock.fixed(NOW, ZoneOffset.UTC),
            Duration.ofMinutes(1));

    @Test
    void clocksThatRunOutSoonAreToldFromThoseThatHaveRunOut() {
        ends = List.of(
                NOW.minusSeconds(1), NOW.plusSeconds(1), NOW.plus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(3)));

        gauges.count();

        assertThat(shown("due")).isEqualTo(2);
        assertThat(shown("overdue")).isEqualTo(1);
    }

    @Test
    void whatIsNotKnownIsNotShown() {
        gauges.count();
        away = true;

        gauges.count();

        assertThat(shown("due")).isNaN();
    }

    private double shown(String state) {
        return meters.get("ecobureau.deadlines")
                .tags("code", "CONFIRM", "state", state)
                .gauge()
                .value();
    }
}
