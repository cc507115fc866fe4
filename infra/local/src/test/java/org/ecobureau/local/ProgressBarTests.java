package org.ecobureau.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressBarTests {

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);

    @Test
    void onATerminalOneLineMoves() {
        ProgressBar bar = new ProgressBar(out, true);
        bar.moved(500, 1_000, "排污许可");
        bar.moved(1_000, 1_000, "排污许可");

        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains("\r  [####################....................]  50 %  500/1000  排污许可")
                .contains("\r  [########################################] 100 %  1000/1000  排污许可")
                .endsWith(System.lineSeparator())
                .containsOnlyOnce(System.lineSeparator());
    }

    @Test
    void elsewhereEveryTenthHasALine() {
        ProgressBar bar = new ProgressBar(out, false);
        for (int done = 1; done <= 1_000; done++) {
            bar.moved(done, 1_000, "企业名录");
        }

        assertThat(shown.toString(StandardCharsets.UTF_8).lines())
                .hasSize(11)
                .last()
                .isEqualTo("  100 %  1000/1000  企业名录");
    }
}
