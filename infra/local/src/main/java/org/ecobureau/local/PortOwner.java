package org.ecobureau.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the process that listens on a port, where the system tells (Linux, and only of processes one may see). */
final class PortOwner {

    private static final Path PROC = Path.of("/proc");
    private static final String LISTENING = "0A";
    private static final int STATE = 3;
    private static final int INODE = 9;

    private PortOwner() {}

    static Optional<String> of(int port) {
        try {
            Set<String> sockets = Stream.of("tcp", "tcp6")
                    .flatMap(table -> lines(PROC.resolve("net").resolve(table)))
                    .map(line -> line.strip().split("\\s+"))
                    .filter(columns -> columns.length > INODE
                            && columns[STATE].equals(LISTENING)
                            && columns[1].endsWith(":%04X".formatted(port)))
                    .map(columns -> "socket:[" + columns[INODE] + "]")
                    .collect(Collectors.toSet());
            return ProcessHandle.allProcesses()
                    .filter(process -> hasOpen(process.pid(), sockets))
                    .findFirst()
                    .map(PortOwner::describe);
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static String describe(ProcessHandle process) {
        String command = process.info()
                .command()
                .map(path -> Path.of(path).getFileName() + ", ")
                .orElse("");
        return "another process (%spid %d)".formatted(command, process.pid());
    }

    private static boolean hasOpen(long process, Set<String> sockets) {
        try (Stream<Path> open =
                Files.list(PROC.resolve(String.valueOf(process)).resolve("fd"))) {
            return !sockets.isEmpty() && open.anyMatch(file -> sockets.contains(target(file)));
        } catch (IOException e) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.isReadable(table) ? Files.readAllLines(table).stream() : Stream.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
