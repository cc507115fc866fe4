package org.ecobureau.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A CSV file of the dataset and the import that takes it.
 *
 * @param name without its ending
 * @param mutation of the gateway
 * @param stage files of one stage need nothing of one another; they need those of the stages before
 * @param label in Chinese
 * @param header its first line
 * @param records its other lines; no cell has a line break
 */
record ImportFile(String name, String mutation, int stage, String label, String header, List<String> records) {

    /** Reads the file of that name from {@code dataset/2020}. */
    static ImportFile of2020(int stage, String name, String mutation, String label) {
        List<String> lines = read("/dataset/2020/" + name + ".csv").lines().toList();
        return new ImportFile(name, mutation, stage, label, lines.get(0), lines.subList(1, lines.size()));
    }

    /** The file with only the records from {@code start} on, {@code count} of them. */
    String csv(int start, int count) {
        return header + "\n" + String.join("\n", records.subList(start, start + count)) + "\n";
    }

    private static String read(String resource) {
        try (InputStream in = ImportFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new DatasetException(resource + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
