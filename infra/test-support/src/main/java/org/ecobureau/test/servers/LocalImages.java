package org.ecobureau.test.servers;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The images that Docker has on this machine. Asks the engine itself, because a client would pull what is missing. */
final class LocalImages {

    private static final String UNIX = "unix://";

    private final Path socket;

    LocalImages(Path socket) {
        this.socket = socket;
    }

    /** Of the engine that {@code DOCKER_HOST} names, where that is a socket of this machine. */
    static LocalImages ofThisMachine() {
        String host = System.getenv("DOCKER_HOST");
        return new LocalImages(Path.of(
                host != null && host.startsWith(UNIX) ? host.substring(UNIX.length()) : "/var/run/docker.sock"));
    }

    /** False also where there is no Docker, or none that this user may use. */
    boolean contain(String image) {
        if (!Files.isReadable(socket) || !Files.isWritable(socket)) {
            return false;
        }
        try (SocketChannel engine = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            engine.connect(UnixDomainSocketAddress.of(socket));
            String request = "GET /images/" + image + "/json HTTP/1.0\r\nHost: docker\r\n\r\n";
            engine.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
            ByteBuffer answer = ByteBuffer.allocate(64);
            while (answer.hasRemaining() && engine.read(answer) >= 0) {
                // The status line is enough.
            }
            return StandardCharsets.US_ASCII.decode(answer.flip()).toString().matches("(?s)HTTP/1\\.. 200 .*");
        } catch (IOException e) {
            return false;
        }
    }
}
