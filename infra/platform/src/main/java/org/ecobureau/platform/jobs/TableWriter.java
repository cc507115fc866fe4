package org.ecobureau.platform.jobs;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes lines to a file as they come. */
interface TableWriter extends AutoCloseable {

    void write(List<? extends @Nullable Object> values) throws IOException;

    @Override
    void close() throws IOException;

    static TableWriter of(FileFormat format, List<String> columns, OutputStream out) throws IOException {
        return switch (format) {
            case CSV -> new Csv(columns, out);
            case XLSX -> new Xlsx(columns, out);
            case JSON -> new Json(columns, out);
        };
    }

    /** Text separated by commas; what a spreadsheet program would take for a formula is made text. */
    final class Csv implements TableWriter {

        private static final String FORMULA_STARTS = "=+-@\t\r";

        private final CSVPrinter printer;

        Csv(List<String> columns, OutputStream out) throws IOException {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write('\uFEFF');
            printer = new CSVPrinter(writer, CSVFormat.RFC4180);
            printer.printRecord(columns);
        }

        @Override
        public void write(List<? extends @Nullable Object> values) throws IOException {
            List<@Nullable Object> safe = new ArrayList<>();
            for (Object value : values) {
                String text = value instanceof Number || value == null ? "" : value.toString();
                safe.add(!text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : value);
            }
            printer.printRecord(safe);
        }

        @Override
        public void close() throws IOException {
            printer.close();
        }
    }

    /** A workbook; text is text there, whatever it begins with. */
    final class Xlsx implements TableWriter {

        private static final int FLUSHED = 1_000;

        private final OutputStream out;
        private final Workbook book;
        private final Worksheet sheet;
        private int row;

        Xlsx(List<String> columns, OutputStream out) throws IOException {
            this.out = out;
            book = new Workbook(out, "EcoBureau", "1.0");
            sheet = book.newWorksheet("1");
            write(columns);
            sheet.freezePane(0, 1);
        }

        @Override
        public void write(List<? extends @Nullable Object> values) throws IOException {
            for (int column = 0; column < values.size(); column++) {
                Object value = values.get(column);
                if (value instanceof BigDecimal number) {
                    sheet.value(row, column, number);
                } else if (value instanceof Number number) {
                    sheet.value(row, column, number);
                } else if (value != null) {
                    sheet.inlineString(row, column, value.toString());
                }
            }
            if (++row % FLUSHED == 0) {
                sheet.flush();
            }
        }

        @Override
        public void close() throws IOException {
            book.close();
            // The workbook finishes its archive and leaves what it was given as it is.
            out.close();
        }
    }

    /** An array of objects. */
    final class Json implements TableWriter {

        private final List<String> columns;
        private final Writer writer;
        private boolean first = true;

        Json(List<String> columns, OutputStream out) throws IOException {
            this.columns = columns;
            this.writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write("[");
        }

        @Override
        public void write(List<? extends @Nullable Object> values) throws IOException {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            for (int column = 0; column < columns.size(); column++) {
                Object value = values.get(column);
                object.put(columns.get(column), value instanceof Number || value == null ? value : value.toString());
            }
            writer.write(first ? "\n" : ",\n");
            writer.write(JsonMapper.shared().writeValueAsString(object));
            first = false;
        }

        @Override
        public void close() throws IOException {
            writer.write("\n]\n");
            writer.close();
        }
    }
}
