package org.ecobureau.permits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import org.ecobureau.test.ServiceIT;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A body beyond the limit is refused before it is there, and one of another kind unread. */
@ServiceIT
class RequestLimitIT {

    private static final int PIECE = 64 * 1024;
    private static final int LIMIT = 15 << 20;
    private static final String HEAD = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Accept-Language: en\r\n";

    @Autowired
    GraphQlCaller caller;

    @LocalServerPort
    int port;

    @Test
    void aBodyThatSaysThatItIsTooLargeIsRefusedUnread() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            send(socket, HEAD + "Content-Length: " + (LIMIT + 1) + "\r\n\r\n");
            assertRefused(socket);
        }
    }

    @Test
    void aBodyThatDoesNotSayIsRefusedAsSoonAsTooMuchHasCome() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            send(socket, HEAD + "Transfer-Encoding: chunked\r\n\r\n");
            String piece = " ".repeat(PIECE);
            String chunk = Integer.toHexString(PIECE) + "\r\n" + piece + "\r\n";
            int sent = 0;
            try {
                // Without an end: only a refusal ends it.
                while (socket.getInputStream().available() == 0 && sent < 4 * LIMIT) {
                    send(socket, chunk);
                    sent += PIECE;
                }
            } catch (SocketException closed) {
                // Refused while more was on its way; the answer is there all the same.
            }
            assertThat(sent).isBetween(LIMIT, 2 * LIMIT);
            assertRefused(socket);
        }
    }

    @Test
    void aBodyWithinTheLimitIsRead() {
        assertThat(caller.withoutToken()
                        .ask("{ __typename } #" + "x".repeat(LIMIT / 2))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aFormIsNotRead() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            String form = "{ __typename }";
            send(
                    socket,
                    HEAD.replace("application/json", "multipart/form-data") + "Content-Length: " + form.length()
                            + "\r\n\r\n" + form);
            assertThat(answer(socket)).startsWith("HTTP/1.1 415");
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static void assertRefused(Socket socket) throws IOException {
        assertThat(answer(socket)).startsWith("HTTP/1.1 413").contains("Connection: close");
    }

    private static String answer(Socket socket) throws IOException {
        socket.setSoTimeout(30_000);
        byte[] answer = new byte[8192];
        int length = socket.getInputStream().read(answer);
        return new String(answer, 0, Math.max(length, 0), StandardCharsets.UTF_8);
    }
}
