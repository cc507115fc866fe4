package org.ecobureau.local;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/**
 * An application laid out for a fast start: its jar and its libraries as files of their own, which applications share,
 * because only classes from such jars go into a class archive.
 */
record Unpacked(String mainClass, List<Path> classPath) {

    private static final String LIBRARIES = "BOOT-INF/lib/";

    /** @throws LaunchFailure if the application has not been built */
    static Unpacked of(Application application, Path libraries) {
        try (JarFile jar = new JarFile(application.deployable().toFile())) {
            Files.createDirectories(libraries);
            List<Path> classPath = new ArrayList<>();
            classPath.add(copy(application.classes(), libraries));
            for (ZipEntry library : libraries(jar)) {
                classPath.add(unpack(jar, library, libraries));
            }
            return new Unpacked(jar.getManifest().getMainAttributes().getValue("Start-Class"), classPath);
        } catch (IOException e) {
            throw new LaunchFailure("cannot unpack %s: %s".formatted(application.deployable(), e.getMessage()), e);
        }
    }

    private static List<ZipEntry> libraries(JarFile jar) {
        try (Stream<ZipEntry> entries = jar.stream().map(ZipEntry.class::cast)) {
            return entries.filter(entry -> entry.getName().startsWith(LIBRARIES) && !entry.isDirectory())
                    .toList();
        }
    }

    private static Path unpack(JarFile jar, ZipEntry library, Path libraries) throws IOException {
        try (InputStream content = jar.getInputStream(library)) {
            return put(library.getName().substring(LIBRARIES.length()), library.getCrc(), content, libraries);
        }
    }

    private static Path copy(Path classes, Path libraries) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(Files.readAllBytes(classes));
        try (InputStream content = Files.newInputStream(classes)) {
            return put(classes.getFileName().toString(), checksum.getValue(), content, libraries);
        }
    }

    /** The checksum in the name tells builds of one version apart; their dates and sizes may be the same. */
    private static Path put(String name, long checksum, InputStream content, Path libraries) throws IOException {
        Path file = libraries.resolve("%08x-%s".formatted(checksum, name));
        if (Files.notExists(file)) {
            Path unfinished = Files.createTempFile(libraries, name, ".part");
            Files.copy(content, unfinished, StandardCopyOption.REPLACE_EXISTING);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }

    String classPathText() {
        return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
