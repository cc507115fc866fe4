package org.ecobureau.test.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalImagesTests {

    @TempDir
    private Path directory;

    @Test
    void anImageThatTheEngineKnowsIsThere() throws IOException {
        assertThat(askEngineThatAnswers("HTTP/1.1 200 OK\r\n\r\n{\"Id\": \"sha256:0\"}"))
                .isTrue();
    }

    @Test
    void anImageThatTheEngineWouldHaveToFetchIsNot() throws IOException {
        assertThat(askEngineThatAnswers("HTTP/1.1 404 Not Found\r\n\r\n{\"message\": \"No such image\"}"))
                .isFalse();
    }

    @Test
    void withoutAnEngineThereAreNoImages() {
        assertThat(new LocalImages(directory.resolve("docker.sock")).contain("mongo:8.0"))
                .isFalse();
    }

    private boolean askEngineThatAnswers(String answer) throws IOException {
        Path socket = directory.resolve("docker.sock");
        try (ServerSocketChannel engine = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            engine.bind(UnixDomainSocketAddress.of(socket));
            CompletableFuture<String> asked = CompletableFuture.supplyAsync(() -> answer(engine, answer));

            boolean contained = new LocalImages(socket).contain("mongo:8.0");

            assertThat(asked.join()).startsWith("GET /images/mongo:8.0/json HTTP/1.0\r\n");
            return contained;
        }
    }

    private static String answer(ServerSocketChannel engine, String answer) {
        try (SocketChannel client = engine.accept()) {
            ByteBuffer request = ByteBuffer.allocate(1_024);
            client.read(request);
            client.write(ByteBuffer.wrap(answer.getBytes(StandardCharsets.US_ASCII)));
            return StandardCharsets.US_ASCII.decode(request.flip()).toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
