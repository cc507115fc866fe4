package org.ecobureau.dataset;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The dataset's files as any reader of CSV finds them. */
record Records(Map<String, List<Map<String, String>>> files) {

    static Records ofDataset() {
        Map<String, List<Map<String, String>>> files = new LinkedHashMap<>();
        Dataset.hengnan2020()
                .forEach(file ->
                        files.put(file.name(), parse(file.csv(0, file.records().size()))));
        return new Records(files);
    }

    List<Map<String, String>> of(String file) {
        return files.get(file);
    }

    Stream<String> cells(String file, String column) {
        return of(file).stream().map(record -> record.get(column)).filter(cell -> !cell.isEmpty());
    }

    /** The same without the records that match. */
    Records without(String file, Predicate<Map<String, String>> which) {
        Map<String, List<Map<String, String>>> fewer = new LinkedHashMap<>(files);
        fewer.put(file, of(file).stream().filter(which.negate()).toList());
        return new Records(fewer);
    }

    private static List<Map<String, String>> parse(String csv) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = format.parse(new StringReader(csv))) {
            List<Map<String, String>> records = new ArrayList<>();
            for (CSVRecord record : parser) {
                assert record.isConsistent();
                records.add(record.toMap());
            }
            return List.copyOf(records);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
