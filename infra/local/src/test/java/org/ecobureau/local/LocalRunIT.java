package org.ecobureau.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts and stops stand-ins for the services and the gateway on the real store and broker. */
class LocalRunIT {

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream messages = new PrintStream(said, true, StandardCharsets.UTF_8);
    private Options options;
    private Application permits;
    private Application gateway;
    private Shutdown shutdown;

    @BeforeEach
    void build() throws IOException {
        options = new Options(directory.resolve("data"), freePort(), false, true, OptionalInt.of(2020));
        permits = FakeApplication.build(directory, "permits");
        gateway = FakeApplication.build(directory, Application.GATEWAY);
    }

    @AfterEach
    void stop() {
        shutdown.closeAll();
    }

    private String run(Application... applications) {
        shutdown = new Shutdown(messages);
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        new LocalRun(options, directory.resolve("build"), List.of(applications), Map.of(), messages, shutdown)
                .run(new PrintStream(report, true, StandardCharsets.UTF_8));
        return report.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aReportComesFromARunningSystemThatThenStops() {
        String report = run(permits, gateway);

        assertThat(report).startsWith("#").contains("4321");
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("store: embedded", "broker: embedded", "not for production")
                .doesNotContain("loading");
        assertThat(childrenOfThisRun()).isEqualTo(2);
        shutdown.closeAll();
        assertThat(childrenOfThisRun()).isZero();
    }

    @Test
    void theNextStartFindsClassArchivesAndTheSameKeys() throws IOException {
        run(permits, gateway);
        shutdown.closeAll();
        byte[] key = Files.readAllBytes(options.data().resolve("keys/public.pem"));

        run(permits, gateway);

        assertThat(directory.resolve("build/archives").resolve(Runtime.version().toString()))
                .isDirectoryContaining("glob:**/permits-*.jsa")
                .isDirectoryContaining("glob:**/gateway-*.jsa");
        assertThat(Files.readAllBytes(options.data().resolve("keys/public.pem")))
                .isEqualTo(key);
    }

    @Test
    void anApplicationThatDiesAtTheStartIsNamedWithItsReason() throws IOException {
        Application broken = FakeApplication.buildBroken(directory, "remediation");

        assertThatExceptionOfType(LaunchFailure.class)
                .isThrownBy(() -> run(permits, broken, gateway))
                .withMessageContaining("remediation stopped (status 1): java.lang.ClassNotFoundException")
                .withMessageContaining("remediation.log");
    }

    @Test
    void oneDataDirectoryServesOneLauncher() throws Exception {
        run(permits, gateway);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process second = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Launcher.class.getName(),
                        "--data",
                        options.data().toString())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("in use by another launcher (pid %d)"
                        .formatted(ProcessHandle.current().pid()));
        assertThat(second.waitFor()).isOne();
    }

    @Test
    void whatAKilledLauncherLeftBehindEnds() {
        run(permits, gateway);

        JavaProcess.endLeftovers(options.data());

        assertThat(childrenOfThisRun()).isZero();
    }

    private long childrenOfThisRun() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info()
                        .commandLine()
                        .orElse("")
                        .contains(options.data().toString()))
                .count();
    }

    /** The first of seven free ones, with luck. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return Math.min(socket.getLocalPort(), 65_000);
        }
    }
}
