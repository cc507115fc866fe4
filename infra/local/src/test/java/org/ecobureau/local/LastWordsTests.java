package org.ecobureau.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastWordsTests {

    @TempDir
    private Path directory;

    @Test
    void aDescriptionOfTheFailureSaysMost() throws IOException {
        assertThat(LastWords.in(log("""
                2026-01-05 ERROR 1 --- [main] o.s.b.d.LoggingFailureAnalysisReporter :

                APPLICATION FAILED TO START

                Description:

                Web server failed to start. Port 8081 was already in use.

                Action:
                """))).contains("Web server failed to start. Port 8081 was already in use.");
    }

    @Test
    void otherwiseTheInnermostCauseDoes() throws IOException {
        assertThat(LastWords.in(log("""
                2026-01-05 ERROR 1 --- [main] o.s.boot.SpringApplication : Application run failed
                java.lang.IllegalStateException: outer
                Caused by: java.net.ConnectException: Connection refused
                """))).contains("java.net.ConnectException: Connection refused");
    }

    @Test
    void whoSaidNothingHasNoLastWords() throws IOException {
        assertThat(LastWords.in(log("started\n"))).isEmpty();
        assertThat(LastWords.in(directory.resolve("missing.log"))).isEmpty();
    }

    private Path log(String text) throws IOException {
        return Files.writeString(directory.resolve("service.log"), text);
    }
}
