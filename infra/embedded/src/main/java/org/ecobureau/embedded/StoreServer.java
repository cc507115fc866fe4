package org.ecobureau.embedded;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * The embedded store as a process of its own, for where no MongoDB can be had: {@code StoreServer DIRECTORY HOST PORT}.
 * It asks nobody who they are.
 */
public final class StoreServer {

    private StoreServer() {}

    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length != 3) {
            System.err.println("StoreServer: expected DIRECTORY HOST PORT");
            System.exit(2);
        }
        InetSocketAddress address = new InetSocketAddress(arguments[1], Integer.parseInt(arguments[2]));
        EmbeddedStore store = EmbeddedStore.onFiles(Path.of(arguments[0]), address);
        CountDownLatch end = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            store.close();
            end.countDown();
        }));
        System.out.println("the embedded store listens on " + address);
        end.await();
    }
}
