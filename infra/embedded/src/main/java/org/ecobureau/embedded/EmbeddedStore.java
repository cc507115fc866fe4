package org.ecobureau.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * A document store that speaks MongoDB's protocol on the loopback interface. Not for production: after a crash up to
 * 50 ms of acknowledged writes may be missing.
 */
public final class EmbeddedStore implements AutoCloseable {

    private static final int COMMIT_DELAY_MILLIS = 50;
    private static final int CACHE_MEGABYTES = 64;

    private final MongoServer server;
    private final int port;

    private EmbeddedStore(MVStore file, int port) {
        this.server = new MongoServer(new IndexedBackend(file));
        this.port = bind(server, file, port);
    }

    /** Starts a store that forgets everything when it is closed, on a free port. */
    public static EmbeddedStore inMemory() {
        return new EmbeddedStore(new MVStore.Builder().open(), 0);
    }

    /**
     * Starts a store on the files in a directory, which is made if it is missing.
     *
     * @param port 0 for any free one
     * @throws IllegalStateException if another process has the directory open, or the port is taken
     * @throws UncheckedIOException if the directory cannot be made
     */
    public static EmbeddedStore onFiles(Path directory, int port) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("store: cannot make " + directory, e);
        }
        return new EmbeddedStore(open(directory.resolve("store.mv")), port);
    }

    private static MVStore open(Path file) {
        try {
            MVStore store = new MVStore.Builder()
                    .fileName(file.toString())
                    .cacheSize(CACHE_MEGABYTES)
                    .open();
            store.setAutoCommitDelay(COMMIT_DELAY_MILLIS);
            return store;
        } catch (MVStoreException e) {
            throw new IllegalStateException("store: cannot open " + file + " (in use, damaged or not writable)", e);
        }
    }

    private static int bind(MongoServer server, MVStore file, int port) {
        try {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, 0);
            return server.getLocalAddress().getPort();
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** The address for a driver, without a database. */
    public String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    /** Stops serving and writes to disk whatever is not there yet. */
    @Override
    public void close() {
        server.shutdownNow();
    }
}
