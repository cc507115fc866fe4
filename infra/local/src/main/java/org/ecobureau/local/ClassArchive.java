package org.ecobureau.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The loaded classes of an application in a form that the next start maps into memory. The first process after a build
 * writes it when it ends; it holds for one build, whose checksums are in the class path, and one JVM.
 */
record ClassArchive(String application, Path file, boolean isThere) {

    static ClassArchive of(Application application, Unpacked unpacked, Path directory) {
        Path file = directory
                .resolve(Runtime.version().toString())
                .resolve("%s-%08x.jsa"
                        .formatted(application.name(), unpacked.classPathText().hashCode()));
        try {
            Files.createDirectories(file.getParent());
            return new ClassArchive(application.name(), file, Files.exists(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> jvmArguments() {
        return isThere
                ? List.of("-XX:SharedArchiveFile=" + file, "-Xlog:cds=off", "-Xlog:cds+dynamic=off")
                : List.of("-XX:ArchiveClassesAtExit=" + unfinished(), "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
    }

    /** To be called when the process has ended by itself. Deletes the archives of earlier builds. */
    void finish() {
        if (isThere || Files.notExists(unfinished())) {
            return;
        }
        try (Stream<Path> archives = Files.list(file.getParent())) {
            String earlier = Pattern.quote(application) + "-[0-9a-f]{8}\\.jsa";
            for (Path archive : archives.filter(
                            path -> path.getFileName().toString().matches(earlier))
                    .toList()) {
                Files.delete(archive);
            }
            Files.move(unfinished(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path unfinished() {
        return file.resolveSibling(file.getFileName() + ".part");
    }
}
