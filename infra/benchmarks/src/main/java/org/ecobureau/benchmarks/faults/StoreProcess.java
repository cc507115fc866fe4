package org.ecobureau.benchmarks.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.ecobureau.embedded.EmbeddedStore;
import org.ecobureau.test.processes.FreePort;
import org.ecobureau.test.processes.JavaProcess;

/** An embedded store on files in a process of its own. */
final class StoreProcess implements AutoCloseable {

    private final int port = FreePort.find();
    private final JavaProcess process;

    StoreProcess(Path directory, Path log) {
        process = new JavaProcess(
                List.of(
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        directory.toString(),
                        Integer.toString(port)),
                Map.of(),
                log);
    }

    String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    JavaProcess process() {
        return process;
    }

    /** Starts it and waits until it listens. */
    void start() {
        process.start();
        Awaitility.await("the store listens")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(this::listens);
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.close();
    }

    /** What runs in the process: directory and port are its arguments. */
    static final class Main {

        private Main() {}

        public static void main(String[] arguments) throws InterruptedException {
            EmbeddedStore store = EmbeddedStore.onFiles(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
            Runtime.getRuntime().addShutdownHook(new Thread(store::close));
            Thread.currentThread().join();
        }
    }
}
