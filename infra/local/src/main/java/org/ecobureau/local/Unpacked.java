package org.ecobureau.local;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
            List<Path> classPath = new ArrayList<>(List.of(application.classes()));
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
        // The checksum tells builds of the same version apart.
        String name = library.getName().substring(LIBRARIES.length());
        Path file = libraries.resolve("%08x-%s".formatted(library.getCrc(), name));
        if (Files.notExists(file)) {
            Path unfinished = Files.createTempFile(libraries, name, ".part");
            try (InputStream content = jar.getInputStream(library)) {
                Files.copy(content, unfinished, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.setLastModifiedTime(unfinished, FileTime.fromMillis(library.getTime()));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }

    String classPathText() {
        return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
