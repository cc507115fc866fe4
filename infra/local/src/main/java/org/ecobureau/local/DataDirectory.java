package org.ecobureau.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Everything that outlives a run: the store's and the broker's files, keys and logs. One launcher at a time has it. */
final class DataDirectory implements AutoCloseable {

    private static final long LEAST_BYTES = 256L << 20;

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** @throws LaunchFailure if it cannot be made or written, is too full, or another launcher has it */
    static DataDirectory open(Path path) {
        try {
            Files.createDirectories(path.resolve("logs"));
            requireSpace(path);
            Path lockFile = path.resolve("lock");
            FileChannel channel = FileChannel.open(
                    lockFile, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new LaunchFailure(
                        "%s is in use by another launcher (pid %s)".formatted(path, Files.readString(lockFile)));
            }
            channel.truncate(0)
                    .write(StandardCharsets.US_ASCII.encode(
                            String.valueOf(ProcessHandle.current().pid())));
            return new DataDirectory(path, channel);
        } catch (IOException e) {
            throw new LaunchFailure("cannot write to the data directory %s: %s".formatted(path, reason(e)), e);
        }
    }

    private static void requireSpace(Path path) throws IOException {
        long free = Files.getFileStore(path).getUsableSpace();
        if (free < LEAST_BYTES) {
            throw new LaunchFailure("the disk of %s is full: %d MB free (expected: at least %d)"
                    .formatted(path, free >> 20, LEAST_BYTES >> 20));
        }
    }

    private static String reason(IOException e) {
        return e.getClass()
                .getSimpleName()
                .replaceAll("([a-z])([A-Z])", "$1 $2")
                .replace(" Exception", "");
    }

    /** Forgets all data and logs; keys and thereby tokens stay. */
    void clear() {
        try {
            for (String part : List.of("store", "broker", "logs", "half-loaded")) {
                delete(path.resolve(part));
            }
            Files.createDirectories(logs());
        } catch (IOException e) {
            throw new LaunchFailure("cannot clear the data directory %s: %s".formatted(path, reason(e)), e);
        }
    }

    private static void delete(Path tree) throws IOException {
        if (Files.notExists(tree)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Whether a load of the dataset has begun and not ended. */
    boolean isHalfLoaded() {
        return Files.exists(halfLoaded());
    }

    void setHalfLoaded(boolean halfLoaded) {
        try {
            if (halfLoaded) {
                Files.writeString(halfLoaded(), "");
            } else {
                Files.deleteIfExists(halfLoaded());
            }
        } catch (IOException e) {
            throw new LaunchFailure("cannot write to the data directory %s: %s".formatted(path, reason(e)), e);
        }
    }

    private Path halfLoaded() {
        return path.resolve("half-loaded");
    }

    /** Tells whether the disk is as good as full. */
    boolean isRunningFull() {
        try {
            return Files.getFileStore(path).getUsableSpace() < LEAST_BYTES / 8;
        } catch (IOException e) {
            return true;
        }
    }

    Path path() {
        return path;
    }

    Path store() {
        return path.resolve("store");
    }

    Path broker() {
        return path.resolve("broker");
    }

    Path keys() {
        return path.resolve("keys");
    }

    Path logs() {
        return path.resolve("logs");
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new LaunchFailure("cannot leave the data directory " + path, e);
        }
    }
}
