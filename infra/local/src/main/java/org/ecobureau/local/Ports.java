package org.ecobureau.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The ports of the system: eight in a row, the gateway's first. */
record Ports(int gateway) {

    static final int COUNT = 8;

    private static final int BEFORE_STORE = 4;

    /** @param number 1 to 5, in the order of {@link Application#all}; store and broker lie between the last two */
    int service(int number) {
        return number <= BEFORE_STORE ? gateway + number : gateway + number + 2;
    }

    int store() {
        return gateway + 5;
    }

    int broker() {
        return gateway + 6;
    }

    /** @throws LaunchFailure naming the port and who has it, as far as that can be known */
    static void requireFree(int port, String purpose) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            String owner = PortOwner.of(port).map(by -> " by " + by).orElse("");
            throw new LaunchFailure(
                    "port %d (%s) is taken%s; --port N chooses others".formatted(port, purpose, owner), e);
        }
    }
}
