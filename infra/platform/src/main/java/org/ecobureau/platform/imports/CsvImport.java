package org.ecobureau.platform.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.ecobureau.platform.Digest;
import org.ecobureau.platform.PlatformProblem;
import org.ecobureau.platform.command.CommandInput;
import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.imports.ImportResult.ImportLine;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Takes a CSV file line by line: each line is a command of its own, judged like one that came alone, and a line that is
 * refused holds up no other.
 *
 * <p>Errors, for the whole file before anything is stored: {@code IMPORT_MALFORMED}, {@code IMPORT_COLUMNS},
 * {@code IMPORT_TOO_LARGE}.
 */
public final class CsvImport {

    /** What is done with a line. */
    public interface LineCommand {

        /**
         * Takes the line as a command.
         *
         * @param input the line's own idempotency key, and whether this is a dry run
         */
        Outcome<? extends Stored<?>> take(ImportRow row, CommandInput input);
    }

    private static final int MOST_LINES = 5_000;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .get();

    private final Set<String> required;
    private final Set<String> known;

    /**
     * @param required columns that the header must have
     * @param optional columns that it may have besides; any other is refused
     */
    public CsvImport(Set<String> required, Set<String> optional) {
        this.required = required;
        this.known = new LinkedHashSet<>(required);
        this.known.addAll(optional);
    }

    private record LineInput(
            @Nullable String idempotencyKey, @Nullable Boolean validateOnly) implements CommandInput {

        /** The line's content is part of its key, so every input with one key is the same input. */
        @Override
        public String toString() {
            return "import";
        }
    }

    public ImportResult run(ImportInput input, LineCommand command) {
        List<CSVRecord> records = parse(input.csv());
        List<ImportLine> results = new ArrayList<>(records.size());
        for (CSVRecord record : records) {
            results.add(line(record, input, command));
        }
        return new ImportResult(List.copyOf(results));
    }

    private List<CSVRecord> parse(String csv) {
        String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        try (CSVParser parser = FORMAT.parse(new StringReader(text))) {
            requireColumns(parser.getHeaderNames(), "csv");
            List<CSVRecord> records = parser.getRecords();
            if (records.size() > MOST_LINES) {
                throw Finding.of(PlatformProblem.IMPORT_TOO_LARGE)
                        .with("actual", records.size())
                        .with("limit", MOST_LINES)
                        .at("csv")
                        .asProblem();
            }
            return records;
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException unreadable) {
            throw Finding.of(PlatformProblem.IMPORT_MALFORMED)
                    .with("reason", shortened(String.valueOf(unreadable.getMessage())))
                    .at("csv")
                    .asProblem();
        }
    }

    /** Refuses a header with {@code IMPORT_COLUMNS}, at that field of the input. */
    public void requireColumns(List<String> header, String field) {
        if (!header.containsAll(required) || !known.containsAll(header)) {
            throw Finding.of(PlatformProblem.IMPORT_COLUMNS)
                    .with("actual", shortened(header.toString()))
                    .with("expected", required + " and optionally " + optional())
                    .at(field)
                    .asProblem();
        }
    }

    private Set<String> optional() {
        Set<String> optional = new LinkedHashSet<>(known);
        optional.removeAll(required);
        return optional;
    }

    private ImportLine line(CSVRecord record, ImportInput input, LineCommand command) {
        String key = input.idempotencyKey();
        return line(
                Math.toIntExact(record.getRecordNumber()) + 1,
                record.getParser().getHeaderNames(),
                List.of(record.values()),
                key == null ? null : Digest.sha256(key + "\n" + String.join("\u001f", record.values())),
                Boolean.TRUE.equals(input.validateOnly()),
                command);
    }

    /**
     * What became of one line.
     *
     * @param line its number in the file
     * @param key the line's own idempotency key
     */
    public ImportLine line(
            int line,
            List<String> header,
            List<String> values,
            @Nullable String key,
            boolean validateOnly,
            LineCommand command) {
        try {
            if (values.size() != header.size()) {
                throw Finding.of(PlatformProblem.IMPORT_LINE)
                        .with("actual", values.size())
                        .with("expected", header.size())
                        .asProblem();
            }
            Map<String, String> cells = new HashMap<>();
            for (int column = 0; column < header.size(); column++) {
                cells.put(header.get(column), values.get(column));
            }
            ImportRow row = new ImportRow(cells);
            row.throwIfAny();
            Outcome<? extends Stored<?>> outcome = command.take(row, new LineInput(key, validateOnly));
            Stored<?> node = outcome.node();
            return node == null
                    ? new ImportLine(line, ImportStatus.REJECTED, null, outcome.findings())
                    : new ImportLine(line, ImportStatus.ACCEPTED, node.id(), outcome.warnings());
        } catch (Problem refused) {
            return new ImportLine(line, ImportStatus.REJECTED, null, refused.findings());
        }
    }

    private static String shortened(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }
}
