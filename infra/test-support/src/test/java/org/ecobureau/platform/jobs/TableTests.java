package org.ecobureau.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.ecobureau.platform.PlatformProblem;
import org.ecobureau.vocabulary.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as people send them, and as nobody should. */
class TableTests {

    private static final List<String> COLUMNS = List.of("name", "amount", "remark");

    @ParameterizedTest
    @EnumSource(names = {"CSV", "XLSX"})
    void whatIsWrittenReadsTheSame(FileFormat format) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (TableWriter writer = TableWriter.of(format, COLUMNS, file)) {
            writer.write(Arrays.asList("衡南县,一厂", 12, null));
            writer.write(Arrays.asList("\"二厂\"", 0, "两\n行"));
        }
        Table table = Table.read(format, file.toByteArray());
        assertThat(table.header()).isEqualTo(COLUMNS);
        assertThat(table.lines())
                .extracting(Table.Line::values)
                .containsExactly(List.of("衡南县,一厂", "12", ""), List.of("\"二厂\"", "0", "两\n行"));
        assertThat(table.lines().get(0).number()).isEqualTo(2);
    }

    @Test
    void aSpreadsheetProgramFindsNoFormulaInText() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (TableWriter writer = TableWriter.of(FileFormat.CSV, COLUMNS, file)) {
            writer.write(Arrays.asList("=HYPERLINK(\"http://x\")", -5, "@SUM(A1)"));
            writer.write(Arrays.asList("+1", "-1+1", "一厂"));
        }
        assertThat(file.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFname,amount,remark\r\n\"'=HYPERLINK(\"\"http://x\"\")\",-5,'@SUM(A1)\r\n"
                        + "'+1,'-1+1,一厂\r\n");
    }

    @Test
    void aListIsAnArrayOfObjects() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (TableWriter writer = TableWriter.of(FileFormat.JSON, COLUMNS, file)) {
            writer.write(Arrays.asList("一厂", 12, null));
        }
        assertThat(file.toString(StandardCharsets.UTF_8))
                .isEqualTo("[\n{\"name\":\"一厂\",\"amount\":12,\"remark\":null}\n]\n");
    }

    @Test
    void daysAndNumbersOfAWorkbookAreReadAsTheyAreShown() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("表");
            sheet.value(0, 0, "day");
            sheet.value(0, 1, "amount");
            sheet.value(0, 2, "flag");
            sheet.value(1, 0, LocalDate.of(2021, 3, 1));
            sheet.style(1, 0).format("yyyy-mm-dd").set();
            sheet.value(1, 1, 12.50);
            sheet.value(1, 2, true);
        }
        assertThat(Table.read(FileFormat.XLSX, file.toByteArray())
                        .lines()
                        .get(0)
                        .values())
                .containsExactly("2021-03-01", "12.5", "true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "GB18030", "UTF-8"})
    void chineseOfficeProgramsWriteTheirOwnCode(String charset) {
        byte[] file = "name\r\n衡南县一厂\r\n".getBytes(Charset.forName(charset));
        assertThat(Table.read(FileFormat.CSV, file).lines().get(0).values()).containsExactly("衡南县一厂");
    }

    @Test
    void whatIsNeitherUnicodeNorChineseIsNotReadAsIfItWere() {
        byte[] file = "name\n衡南县一厂\n".getBytes(StandardCharsets.UTF_16);
        refused(FileFormat.CSV, file, PlatformProblem.FILE_UNREADABLE, "text in UTF-16");
        byte[] cut = Arrays.copyOf("name\n衡".getBytes(Charset.forName("GB18030")), 6);
        refused(FileFormat.CSV, cut, PlatformProblem.FILE_UNREADABLE, "neither UTF-8 nor GB 18030");
    }

    @Test
    void aNumberOfAThousandMillionDigitsIsNotWrittenOut() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("表");
            sheet.value(0, 0, "amount");
            sheet.value(1, 0, new BigDecimal("1E+999999999"));
            sheet.value(2, 0, new BigDecimal("1E+20"));
        }
        assertThat(Table.read(FileFormat.XLSX, file.toByteArray()).lines().stream()
                        .map(line -> line.values().get(0)))
                .containsExactly("1E+999999999", "100000000000000000000");
    }

    @Test
    void whatIsNoSuchFileIsRefused() throws IOException {
        byte[] text = "name,amount\n1,2\n".getBytes(StandardCharsets.UTF_8);
        refused(FileFormat.XLSX, text, PlatformProblem.FILE_UNREADABLE, "no workbook (.xlsx)");
        refused(FileFormat.XLSX, new byte[0], PlatformProblem.FILE_UNREADABLE, "an empty file");
        refused(
                FileFormat.XLSX,
                packed("a.txt", text),
                PlatformProblem.FILE_UNREADABLE,
                "a ZIP archive without a workbook in it");
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
        refused(FileFormat.XLSX, old, PlatformProblem.FILE_UNREADABLE, "a workbook of Excel 97–2003 (.xls)");
        refused(FileFormat.CSV, packed("xl/a.xml", text), PlatformProblem.FILE_UNREADABLE, "a workbook (.xlsx)");
        refused(FileFormat.CSV, new byte[0], PlatformProblem.FILE_UNREADABLE, "an empty file");
        refused(FileFormat.CSV, new byte[] {'\n'}, PlatformProblem.FILE_UNREADABLE, "no header");
        refused(FileFormat.CSV, "a,a\n1,2\n".getBytes(StandardCharsets.UTF_8), PlatformProblem.FILE_UNREADABLE);
        refused(FileFormat.CSV, "a\n\"1".getBytes(StandardCharsets.UTF_8), PlatformProblem.FILE_UNREADABLE);
        refused(FileFormat.JSON, text, PlatformProblem.FILE_UNREADABLE);
        refused(
                FileFormat.CSV,
                ("a\n" + "1\n".repeat(Table.MOST_LINES + 1)).getBytes(StandardCharsets.UTF_8),
                PlatformProblem.FILE_TOO_LONG);
    }

    @Test
    void aWorkbookThatUnpacksWithoutEndIsRefused() throws IOException {
        refused(
                FileFormat.XLSX,
                packed("xl/worksheets/sheet1.xml", new byte[300 << 20]),
                PlatformProblem.FILE_UNREADABLE);
    }

    @Test
    void aWorkbookThatNamesOtherFilesIsRefused() throws IOException {
        byte[] xml = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"
                .getBytes(StandardCharsets.UTF_8);
        refused(FileFormat.XLSX, packed("xl/workbook.xml", xml), PlatformProblem.FILE_UNREADABLE);
    }

    private static byte[] packed(String name, byte[] content) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return file.toByteArray();
    }

    private static void refused(FileFormat format, byte[] file, PlatformProblem code) {
        refused(format, file, code, "");
    }

    private static void refused(FileFormat format, byte[] file, PlatformProblem code, String reason) {
        assertThatThrownBy(() -> Table.read(format, file))
                .hasMessageContaining(reason)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.findings().get(0).code()).isEqualTo(code));
    }
}
