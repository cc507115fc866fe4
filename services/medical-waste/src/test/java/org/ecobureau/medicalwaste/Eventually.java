package org.ecobureau.medicalwaste;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;

/** Waits for what follows from an event. */
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Eventually() {}

    /** The value that is expected before patience runs out. */
    public static <T> Waiting<T> assertThat(Supplier<T> value) {
        return new Waiting<>(value);
    }

    /** A value to wait for. */
    public record Waiting<T>(Supplier<T> value) {

        public void isEqualTo(T expected) {
            Instant end = Instant.now().plus(PATIENCE);
            T actual = value.get();
            while (!expected.equals(actual) && Instant.now().isBefore(end)) {
                pause();
                actual = value.get();
            }
            Assertions.assertThat(actual).isEqualTo(expected);
        }

        private static void pause() {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
