package org.ecobureau.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files of this repository. */
final class Repository {

    static final Path TOP = Path.of("../..");

    static final List<String> APPLICATIONS =
            List.of("gateway", "permits", "hazardous-waste", "medical-waste", "remediation", "exchange");

    private Repository() {}

    static Path of(String path) {
        return TOP.resolve(path);
    }

    /** The module of an application. */
    static Path module(String application) {
        return of(application.equals("gateway") ? "gateway" : "services/" + application);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every document of a YAML file. */
    static List<Object> yaml(Path file) {
        Iterable<Object> documents = new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text(file));
        return Stream.iterate(documents.iterator(), java.util.Iterator::hasNext, each -> each)
                .map(java.util.Iterator::next)
                .toList();
    }

    /** The files under a directory with that ending. */
    static List<Path> files(String directory, String ending) {
        try (Stream<Path> files = Files.walk(of(directory))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
