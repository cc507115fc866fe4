package org.ecobureau.benchmarks.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The quick cases; {@code infra/benchmarks/faults} runs all of them, and longer. */
class FaultsIT {

    static final List<FaultCase> QUICK =
            Suite.CASES.stream().filter(FaultCase::isQuick).toList();

    @TempDir
    private static Path directory;

    private static Suite suite;

    @BeforeAll
    static void open() {
        suite = new Suite(directory, Scale.SHORT);
    }

    @AfterAll
    static void close() {
        suite.close();
    }

    @ParameterizedTest
    @FieldSource("QUICK")
    void theBooksBalanceAfterwards(FaultCase fault) {
        Verdict verdict = suite.run(fault);

        assumeTrue(verdict.wasRun(), verdict::skipped);
        assertThat(verdict).matches(Verdict::holds);
        assertThat(verdict.accepted()).isPositive();
    }
}
