package org.ecobureau.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ChunkSizeTests {

    private final ChunkSize chunk = new ChunkSize();

    @Test
    void growsWhileTheServiceIsQuickButNeverBeyondTheMost() {
        assertThat(chunk.records()).isEqualTo(20);
        chunk.taken(Duration.ofMillis(100));
        assertThat(chunk.records()).isEqualTo(40);
        for (int i = 0; i < 10; i++) {
            chunk.taken(Duration.ofMillis(100));
        }
        assertThat(chunk.records()).isEqualTo(200);
    }

    @Test
    void staysWhereAnAnswerTakesAboutASecond() {
        chunk.taken(Duration.ofMillis(1_200));
        assertThat(chunk.records()).isEqualTo(20);
    }

    @Test
    void shrinksWhenTheServiceIsSlowOrSilentButNeverToNothing() {
        chunk.taken(Duration.ofSeconds(3));
        assertThat(chunk.records()).isEqualTo(10);
        for (int i = 0; i < 10; i++) {
            chunk.failed();
        }
        assertThat(chunk.records()).isEqualTo(1);
    }
}
