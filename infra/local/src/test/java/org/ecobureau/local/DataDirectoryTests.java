package org.ecobureau.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTests {

    @TempDir
    private Path temporary;

    @Test
    void clearingForgetsDataButNotKeys() throws IOException {
        try (DataDirectory data = DataDirectory.open(temporary.resolve("data"))) {
            Files.createDirectories(data.store());
            Files.writeString(data.store().resolve("store.mv"), "x");
            data.setHalfLoaded(true);
            SigningKeys keys = SigningKeys.in(data.keys());

            data.clear();

            assertThat(data.store()).doesNotExist();
            assertThat(data.isHalfLoaded()).isFalse();
            assertThat(keys.publicKey()).exists();
            assertThat(data.logs()).isDirectory();
        }
    }

    @Test
    void aLoadThatBrokeOffIsRemembered() {
        try (DataDirectory data = DataDirectory.open(temporary)) {
            data.setHalfLoaded(true);
        }
        try (DataDirectory data = DataDirectory.open(temporary)) {
            assertThat(data.isHalfLoaded()).isTrue();
            data.setHalfLoaded(false);
            assertThat(data.isHalfLoaded()).isFalse();
        }
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaidInOneLine() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "");

        assertThatExceptionOfType(LaunchFailure.class)
                .isThrownBy(() -> DataDirectory.open(file.resolve("data")))
                .withMessageStartingWith("cannot write to the data directory " + file.resolve("data") + ": ");
    }

    @Test
    void aTakenPortIsNamedWithItsOwner() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(LaunchFailure.class)
                    .isThrownBy(() -> Ports.requireFree(taken.getLocalPort(), "gateway"))
                    .withMessageStartingWith("port %d (gateway) is taken".formatted(taken.getLocalPort()))
                    .withMessageContaining("pid " + ProcessHandle.current().pid());
        }
    }
}
