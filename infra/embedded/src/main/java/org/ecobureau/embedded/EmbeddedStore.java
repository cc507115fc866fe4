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
 * A document store that speaks MongoDB's protocol on the loopback interface. Not for production: a write that
 * asks for the journal survives the end of the process, but nothing is forced through the operating system's cache, so
 * that it need not survive a power cut; other writes may be missing for 50 ms.
 */
public final class EmbeddedStore implements AutoCloseable {

    private static final int CACHE_MEGABYTES = 64;

    /** A commit writes whole pages, and most commits bring a document or two. */
    private static final int PAGE_BYTES = 4096;

    /** Kept for a system that loses its power, which this store need not survive; commits leave a lot behind. */
    private static final int RETENTION_MILLIS = 1_000;

    /** Each serves some connections and waits with them for their commits; the more wait, the more share a commit. */
    private static final int WORKERS = 64;

    private final Upkeep upkeep;
    private final MongoServer server;
    private final int port;

    EmbeddedStore(MVStore file, InetSocketAddress address) {
        this.upkeep = new Upkeep(file);
        this.server = new MongoServer(new IndexedBackend(file));
        this.port = bind(file, address);
    }

    /** Starts a store that forgets everything when it is closed, on a free port. */
    public static EmbeddedStore inMemory() {
        return new EmbeddedStore(new MVStore.Builder().open(), loopback(0));
    }

    static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /**
     * Starts a store on the files in a directory, which is made if it is missing.
     *
     * @param port 0 for any free one
     * @throws IllegalStateException if another process has the directory open, or the port is taken
     * @throws UncheckedIOException if the directory cannot be made
     */
    public static EmbeddedStore onFiles(Path directory, int port) {
        return onFiles(directory, loopback(port));
    }

    static EmbeddedStore onFiles(Path directory, InetSocketAddress address) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("store: cannot make " + directory, e);
        }
        return new EmbeddedStore(open(directory.resolve("store.mv")), address);
    }

    private static MVStore open(Path file) {
        try {
            MVStore store = new MVStore.Builder()
                    .fileName(file.toString())
                    .cacheSize(CACHE_MEGABYTES)
                    .pageSplitSize(PAGE_BYTES)
                    .autoCommitDisabled()
                    .open();
            store.setRetentionTime(RETENTION_MILLIS);
            return store;
        } catch (MVStoreException e) {
            throw new IllegalStateException("store: cannot open " + file + " (in use, damaged or not writable)", e);
        }
    }

    private int bind(MVStore file, InetSocketAddress address) {
        try {
            server.bind(address, 1, WORKERS);
            return server.getLocalAddress().getPort();
        } catch (RuntimeException e) {
            upkeep.close();
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
        upkeep.close();
        server.shutdownNow();
    }
}
