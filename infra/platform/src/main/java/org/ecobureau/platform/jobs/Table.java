package org.ecobureau.platform.jobs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.ecobureau.platform.PlatformProblem;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Problem;
import org.ecobureau.vocabulary.time.BureauTime;

/**
 * A file that came in, as lines of text: a header, and below it values in the same order.
 *
 * <p>Errors: {@code FILE_UNREADABLE}, also for a workbook that unpacks to more than a workbook of that many lines can
 * be; {@code FILE_TOO_LONG}.
 */
record Table(List<String> header, List<Line> lines) {

    /** @param number of the line in the file; the header is line 1 */
    record Line(int number, List<String> values) {}

    static final int MOST_LINES = 50_000;

    private static final long MOST_UNPACKED = 256L << 20;
    private static final int MOST_ENTRIES = 1_000;
    private static final int MOST_COLUMNS = 200;
    private static final int MOST_DIGITS = 100;
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setTrim(true).get();

    static Table read(FileFormat format, byte[] file) {
        try {
            FileKind.check(format, file);
            return switch (format) {
                case CSV -> csv(text(file));
                case XLSX -> xlsx(file);
                case JSON -> throw new IOException("no table");
            };
        } catch (IOException
                | UncheckedIOException
                | ExcelReaderException
                | IllegalArgumentException
                | IllegalStateException
                | java.util.NoSuchElementException
                | NullPointerException
                | IndexOutOfBoundsException unreadable) {
            throw unreadable(format, String.valueOf(unreadable.getMessage()));
        }
    }

    private static Problem unreadable(FileFormat format, String reason) {
        return Finding.of(PlatformProblem.FILE_UNREADABLE)
                .with("format", format)
                .with("reason", reason.length() > 200 ? reason.substring(0, 200) + "…" : reason)
                .at("content")
                .asProblem();
    }

    /** UTF-8, or else what Chinese office programs write. */
    private static String text(byte[] file) throws IOException {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException notUnicode) {
            text = chinese(file);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String chinese(byte[] file) throws IOException {
        try {
            return CHINESE.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException neither) {
            throw new IOException("neither UTF-8 nor GB 18030", neither);
        }
    }

    private static Table csv(String text) throws IOException {
        List<Line> lines = new ArrayList<>();
        List<String> header = List.of();
        try (CSVParser parser = FORMAT.parse(new StringReader(text))) {
            for (CSVRecord record : parser) {
                if (record.getRecordNumber() == 1) {
                    header = List.of(record.values());
                } else {
                    lines.add(new Line(Math.toIntExact(record.getRecordNumber()), List.of(record.values())));
                }
                checkLength(lines.size());
            }
        }
        return new Table(distinct(header), lines);
    }

    private static Table xlsx(byte[] file) throws IOException {
        checkPackage(file);
        List<Line> lines = new ArrayList<>();
        List<String> header = new ArrayList<>();
        try (ReadableWorkbook book =
                        new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            rows.forEach(row -> {
                if (header.isEmpty()) {
                    header.addAll(values(row, Math.min(row.getCellCount(), MOST_COLUMNS)));
                    while (!header.isEmpty() && header.get(header.size() - 1).isEmpty()) {
                        header.remove(header.size() - 1);
                    }
                } else {
                    List<String> values = values(row, header.size());
                    if (values.stream().anyMatch(value -> !value.isEmpty())) {
                        lines.add(new Line(row.getRowNum(), values));
                    }
                }
                checkLength(lines.size());
            });
        }
        return new Table(distinct(header), lines);
    }

    private static void checkLength(int lines) {
        if (lines > MOST_LINES) {
            throw Finding.of(PlatformProblem.FILE_TOO_LONG)
                    .with("limit", MOST_LINES)
                    .at("content")
                    .asProblem();
        }
    }

    private static List<String> distinct(List<String> header) throws IOException {
        Set<String> names = new LinkedHashSet<>(header);
        if (names.size() < header.size()) {
            throw new IOException("two columns of one name in " + header);
        }
        if (header.isEmpty()) {
            throw new IOException("no header");
        }
        return header;
    }

    private static List<String> values(Row row, int columns) {
        List<String> values = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            values.add(row.getOptionalCell(column).map(Table::text).orElse(""));
        }
        return values;
    }

    /** A formula stands for the value that was shown; nothing is computed here. */
    private static String text(Cell cell) {
        String format = cell.getDataFormatString();
        if (cell.getType() == CellType.NUMBER) {
            return format != null && format.matches("(?i).*[yd年月].*") ? day(cell.asDate()) : plain(cell.asNumber());
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return cell.asBoolean().toString();
        }
        String raw = cell.getType() == CellType.FORMULA ? cell.getRawValue() : cell.getText();
        return raw == null ? "" : raw.strip();
    }

    private static String day(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : BureauTime.local(moment.atZone(BureauTime.ZONE).toInstant()).toString();
    }

    /** As it would be written by hand; a number with more digits than that stays as the workbook has it. */
    private static String plain(BigDecimal number) {
        if (Math.abs((long) number.precision() - number.scale()) > MOST_DIGITS || number.scale() > MOST_DIGITS) {
            return number.toString();
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Unpacks the file to nowhere first, and no further than a workbook may go. */
    private static void checkPackage(byte[] file) throws IOException {
        long unpacked = 0;
        int entries = 0;
        boolean workbook = false;
        byte[] buffer = new byte[16 * 1024];
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (++entries > MOST_ENTRIES) {
                    throw new IOException("more than " + MOST_ENTRIES + " parts");
                }
                workbook |= entry.getName().startsWith("xl/");
                try (InputStream content = zip.getInputStream(entry)) {
                    boolean first = true;
                    for (int read = content.read(buffer); read > 0; read = content.read(buffer)) {
                        unpacked += read;
                        if (unpacked > MOST_UNPACKED) {
                            throw new IOException("unpacks to more than " + (MOST_UNPACKED >> 20) + " MB");
                        }
                        if (first && new String(buffer, 0, read, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) {
                            throw new IOException("a document type definition");
                        }
                        first = false;
                    }
                }
            }
        }
        if (!workbook) {
            throw new IOException("a ZIP archive without a workbook in it");
        }
    }
}
