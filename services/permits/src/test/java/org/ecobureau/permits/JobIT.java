package org.ecobureau.permits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.awaitility.Awaitility;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.ecobureau.test.ServiceIT;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.test.graphql.GraphQlCaller.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A workbook with errors is imported, and a list is fetched as a file, as a front end does it. */
@ServiceIT
class JobIT {

    private static final String JOB =
            "{ permitsJob(id: \"%s\") { state total done accepted rejected pieces piece(index: 0)"
                    + " lines { nodes { line status id findings { code field message } } } } }";

    @Autowired
    GraphQlCaller caller;

    private Desk desk;

    @BeforeEach
    void openDesk() {
        desk = new Desk(caller);
    }

    @Test
    void aWorkbookIsImportedLineByLine() throws IOException {
        String good = CreditCodes.next();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("企业");
            String[][] lines = {
                {"creditCode", "name", "town", "industry"},
                {good, "=导入厂", "430422001", "3031"},
                {"X", "错误厂", "430422001", "3031"},
                {CreditCodes.next(), "无地厂", "1", "3031"}
            };
            for (int row = 0; row < lines.length; row++) {
                for (int column = 0; column < 4; column++) {
                    sheet.value(row, column, lines[row][column]);
                }
            }
        }
        Map<String, Object> input = Map.of(
                "kind",
                "enterprises",
                "format",
                "XLSX",
                "content",
                Base64.getEncoder().encodeToString(file.toByteArray()),
                "idempotencyKey",
                good);
        GraphQlAnswer job = finished(desk.county(), started(desk.county(), input));
        assertThat(job.data("permitsJob.accepted").asInt()).as(job.body()).isEqualTo(1);
        assertThat(job.data("permitsJob.rejected").asInt()).isEqualTo(2);
        assertThat(job.text("permitsJob.lines.nodes.0.id")).isEqualTo(good);
        assertThat(job.data("permitsJob.lines.nodes.1.line").asInt()).isEqualTo(3);
        assertThat(job.codes("permitsJob.lines.nodes.1.findings")).containsExactly("CREDIT_CODE_FORM");
        assertThat(started(desk.county(), input).text("permitsStartImport.id"))
                .isEqualTo(started(desk.county(), input).text("permitsStartImport.id"));

        assertThat(started(desk.of(good), input).errorCodes()).containsExactly("ROLE_NOT_ENTITLED");
        assertThat(started(caller.withoutToken(), input).errorCodes()).containsExactly("UNAUTHENTICATED");
        assertThat(started(desk.county(), Map.of("kind", "enterprises", "format", "CSV", "content", "YQ=="))
                        .errorCodes())
                .containsExactly("IMPORT_COLUMNS");
        assertThat(started(desk.county(), Map.of("kind", "enterprises", "format", "XLSX", "content", "YQ=="))
                        .errorCodes())
                .containsExactly("FILE_UNREADABLE");
    }

    @Test
    void aFileOfAChineseExcelIsReadAsItIsAndWhatIsNoFileIsToldSo() {
        String good = CreditCodes.next();
        byte[] gbk = "creditCode,name,town,industry\r\n%s,衡南县国标厂,430422001,3031\r\n"
                .formatted(good)
                .getBytes(Charset.forName("GBK"));
        finished(desk.county(), started(desk.county(), csv(Base64.getEncoder().encodeToString(gbk))));
        assertThat(desk.county()
                        .ask("{ enterprise(creditCode: \"%s\") { name } }".formatted(good))
                        .text("enterprise.name"))
                .isEqualTo("衡南县国标厂");

        GraphQlAnswer plain = started(desk.county(), csv("creditCode,name,town,industry"));
        assertThat(plain.errorCodes()).containsExactly("MALFORMED");
        assertThat(plain.json().at("/errors/0/message").asString())
                .isEqualTo("',' as character 11 (expected: the file in Base64, and nothing else)");
        GraphQlAnswer empty = started(desk.county(), csv(""));
        assertThat(empty.errorCodes()).containsExactly("FILE_UNREADABLE");
        assertThat(empty.json().at("/errors/0/message").asString()).isEqualTo("not readable as CSV: an empty file");
    }

    private static Map<String, Object> csv(String content) {
        return Map.of("kind", "enterprises", "format", "CSV", "content", content);
    }

    @Test
    void aListIsFetchedAsAFileByWhoOrderedIt() {
        String code = desk.holder("permit", desk.granted());
        Session own = desk.of(code);
        for (String format : new String[] {"CSV", "JSON", "XLSX"}) {
            GraphQlAnswer ordered = own.mutate(
                    "exportPermits", Map.of("format", format, "filter", Map.of("status", "ACTIVE")), "id state");
            String id = ordered.text("exportPermits.id");
            GraphQlAnswer job = finished(own, id, "exportPermits");
            assertThat(job.data("permitsJob.total").asInt()).isEqualTo(1);
            byte[] piece = Base64.getDecoder().decode(job.text("permitsJob.piece"));
            if (!format.equals("XLSX")) {
                assertThat(new String(piece, StandardCharsets.UTF_8))
                        .contains(code + "001P")
                        .contains("ACTIVE");
            }
            assertThat(desk.of(CreditCodes.next())
                            .ask(JOB.formatted(id))
                            .data("permitsJob")
                            .isNull())
                    .isTrue();
        }
    }

    @Test
    void enterprisesReportsAndResultsAreFetchedAsFilesFromTheirFilteredLists() throws IOException {
        String report = desk.reportOwed();
        GraphQlAnswer owed = desk.county()
                .ask("{ executionReport(id: \"%s\") { permitId permitNumber creditCode } }".formatted(report));
        String permit = owed.text("executionReport.permitId");
        String holder = owed.text("executionReport.creditCode");
        desk.county()
                .mutate(
                        "recordMonitoringResult",
                        Map.of(
                                "permitId", permit,
                                "outlet", "DA001",
                                "pollutant", "二氧化硫",
                                "averaging", "HOURLY",
                                "value", 450,
                                "unit", "MG_PER_M3",
                                "measuredAt", "2022-04-01T10:00:00+08:00"),
                        "node { exceeded }")
                .text("recordMonitoringResult.node.exceeded");
        Map<String, Object> ofPermit = Map.of("permitId", permit);

        assertThat(exported(desk.county(), "exportEnterprises", Map.of("name", "厂" + holder)))
                .contains("creditCode,name,", holder + ",厂" + holder, "ACTIVE");
        assertThat(exported(desk.county(), "exportExecutionReports", ofPermit))
                .contains("permitNumber", owed.text("executionReport.permitNumber"), "MISSING")
                .contains(report);
        assertThat(exported(desk.county(), "exportMonitoringResults", ofPermit))
                .contains("DA001", "二氧化硫", "450", "mg/m³", "GB 29620-2013", "true", "0.5");

        Session stranger = desk.of(CreditCodes.next());
        assertThat(exported(stranger, "exportExecutionReports", ofPermit)).doesNotContain(report);
        assertThat(exported(stranger, "exportMonitoringResults", ofPermit)).doesNotContain("DA001");
        assertThat(exported(stranger, "exportEnterprises", Map.of("creditCode", holder)))
                .doesNotContain(holder);
        assertThat(desk.county()
                        .mutate("exportEnterprises", Map.of("format", "CSV", "filter", Map.of("town", "1")), "id")
                        .errorCodes())
                .containsExactly("TOWN_UNKNOWN");
        assertThat(desk.county()
                        .mutate(
                                "exportExecutionReports",
                                Map.of(
                                        "format",
                                        "CSV",
                                        "filter",
                                        ofPermit,
                                        "asOf",
                                        "2022-01-01T00:00:00+08:00",
                                        "idempotencyKey",
                                        permit),
                                "id")
                        .text("exportExecutionReports.id"))
                .isNotEmpty();
    }

    /** The list in each format; those that are binary must be readable and have as many lines. */
    private static String exported(Session session, String mutation, Map<String, Object> filter) throws IOException {
        int lines = -1;
        String text = "";
        for (String format : new String[] {"JSON", "XLSX", "CSV"}) {
            String id = session.mutate(mutation, Map.of("format", format, "filter", filter), "id")
                    .text(mutation + ".id");
            GraphQlAnswer job = finished(session, id, mutation);
            int total = job.data("permitsJob.total").asInt();
            assertThat(total).isEqualTo(lines < 0 ? total : lines);
            lines = total;
            byte[] piece = Base64.getDecoder().decode(job.text("permitsJob.piece"));
            if (format.equals("XLSX")) {
                try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(piece))) {
                    assertThat(book.getFirstSheet().read()).hasSize(lines + 1);
                }
            } else {
                text = new String(piece, StandardCharsets.UTF_8);
            }
        }
        return text;
    }

    private static GraphQlAnswer started(Session session, Map<String, Object> input) {
        return session.ask(
                "mutation($input: ImportFileInput!) { permitsStartImport(input: $input) { id state } }",
                Map.of("input", input));
    }

    private static GraphQlAnswer finished(Session session, GraphQlAnswer started) {
        return finished(session, started.text("permitsStartImport.id"), "permitsStartImport");
    }

    private static GraphQlAnswer finished(Session session, String id, String mutation) {
        return Awaitility.await(mutation)
                .atMost(Duration.ofSeconds(60))
                .until(() -> session.ask(JOB.formatted(id)), answer -> answer.text("permitsJob.state")
                        .equals("DONE"));
    }
}
