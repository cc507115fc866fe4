package org.ecobureau.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The ports of the system: seven in a row, the gateway's first. */
record Ports(int gateway) {

    static final int COUNT = 7;

    /** @param number 1 to 4, in the order of {@link Application#all} */
    int service(int number) {
        return gateway + number;
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
