package org.ecobureau.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The loaded classes of an application in a form that the next start maps into memory. The first process after a build
 * writes it when it ends; it holds for one build and one JVM.
 */
record ClassArchive(Path file, boolean isThere) {

    static ClassArchive of(Application application, Path directory) {
        Path file = directory.resolve(Runtime.version().toString()).resolve(application.name() + ".jsa");
        try {
            Files.createDirectories(file.getParent());
            boolean there = Files.exists(file)
                    && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(application.deployable()))
                            > 0;
            return new ClassArchive(file, there);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> jvmArguments() {
        return isThere
                ? List.of("-XX:SharedArchiveFile=" + file, "-Xshare:auto", "-Xlog:cds=off", "-Xlog:class+path=off")
                : List.of("-XX:ArchiveClassesAtExit=" + unfinished(), "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
    }

    /** To be called when the process has ended by itself. */
    void finish() {
        try {
            if (!isThere && Files.exists(unfinished())) {
                Files.move(unfinished(), file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path unfinished() {
        return file.resolveSibling(file.getFileName() + ".part");
    }
}
