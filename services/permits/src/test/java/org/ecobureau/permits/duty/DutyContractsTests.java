package org.ecobureau.permits.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ecobureau.permits.content.Averaging;
import org.ecobureau.permits.content.ContentFixture;
import org.ecobureau.permits.content.LimitUnit;
import org.ecobureau.permits.content.OutletCode;
import org.ecobureau.permits.content.Rhythm;
import org.ecobureau.permits.permit.IssuingOffice;
import org.ecobureau.permits.procedure.Grounds;
import org.ecobureau.test.contracts.Contracts;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.lifecycle.DomainEvent;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Town;
import org.ecobureau.vocabulary.time.BureauTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of duties keeps to its schemas, and a report is judged as it should be. */
class DutyContractsTests {

    private static final Debtor DEBTOR = new Debtor(
            "p1",
            "91430422MA4Q00016Q001P",
            new CreditCode("91430422MA4Q00016Q"),
            null,
            Town.YUNJI,
            IssuingOffice.COUNTY);
    private static final CreditCode SUCCESSOR = new CreditCode("91430422MA4Q00024K");
    private static final ReportDuty DUTY = new ReportDuty(
            "1.1",
            ReportPeriod.of(Rhythm.YEAR, LocalDate.parse("2021-06-01")),
            LocalDate.parse("2021-01-01"),
            LocalDate.parse("2022-01-31"));

    private static Instant on(String day) {
        return BureauTime.startOf(LocalDate.parse(day)).plusSeconds(9 * 3_600);
    }

    private static ExecutionReport due() {
        return ExecutionReport.raise(DEBTOR, DUTY, on("2022-01-01")).after();
    }

    private static Change<ExecutionReport> submitted(String day, Set<ReportChapter> chapters) {
        return due().submit(chapters, "正常", on(day));
    }

    private static Change<MonitoringResult> measured(
            String outlet, String pollutant, Averaging averaging, String value, LimitUnit unit) {
        return MonitoringResult.record(
                "m1",
                DEBTOR,
                ContentFixture.content(),
                new MonitoringResult.Measurement(
                        new OutletCode(outlet), pollutant, averaging, new BigDecimal(value), unit, on("2021-06-01")),
                on("2021-06-02"));
    }

    static Stream<DomainEvent> events() {
        ExecutionReport submitted = submitted("2022-02-03", EnumSet.complementOf(EnumSet.of(ReportChapter.LEDGER)))
                .after();
        return Stream.of(
                        due().remind(on("2022-01-24")),
                        due().miss(on("2022-02-01")),
                        submitted("2022-02-03", Set.of()),
                        submitted.sendBack(new Grounds("缺少台账执行情况"), on("2022-02-10")),
                        submitted.accept(on("2022-02-10")),
                        submitted.transfer(SUCCESSOR, on("2022-02-10")),
                        due().transfer(SUCCESSOR, on("2022-01-10")),
                        measured("DA001", "二氧化硫", Averaging.HOURLY, "450", LimitUnit.MG_PER_M3))
                .map(change -> change.steps().get(0).events().get(0));
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventKeepsToItsSchema(DomainEvent event) {
        Contracts.assertConforms(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void thePublishedExampleKeepsToItsSchema(DomainEvent event) {
        Contracts.assertConforms(
                event.type(),
                tools.jackson.databind.json.JsonMapper.shared()
                        .readTree(Contracts.example(event.type()))
                        .get("data")
                        .toString());
    }

    @Test
    void aLateOrIncompleteReportIsTakenAndSaidToBeSo() {
        Change<ExecutionReport> whole = submitted("2022-01-31", EnumSet.allOf(ReportChapter.class));
        assertThat(whole.warnings()).isEmpty();
        Change<ExecutionReport> late = submitted("2022-02-01", Set.of(ReportChapter.LEDGER));
        assertThat(late.warnings())
                .extracting(Finding::code)
                .containsExactly(DutyProblem.REPORT_LATE, DutyProblem.CHAPTERS_MISSING);
        assertThat(late.after().isLate()).isTrue();
        assertThat(late.after().missingChapters()).hasSize(8).doesNotContain(ReportChapter.LEDGER);
        assertThat(due().isOverdue(LocalDate.parse("2022-01-31"))).isFalse();
        assertThat(due().isOverdue(LocalDate.parse("2022-02-01"))).isTrue();
        assertThat(due().statusOn(LocalDate.parse("2022-02-01"))).isEqualTo(ReportStatus.MISSING);
        assertThat(late.after().isOverdue(LocalDate.parse("2022-03-01"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"300, none", "300.1, 0.000", "450, 0.500", "600, 1.000", "1200, 3.000"})
    void theSizeOfAnExceedanceIsInTimesTheLimit(String value, String size) {
        BigDecimal exceedance = measured("DA001", "二氧化硫", Averaging.HOURLY, value, LimitUnit.MG_PER_M3)
                .after()
                .exceedance();
        assertThat(exceedance == null ? null : exceedance.toPlainString()).isEqualTo(size);
    }

    @Test
    void aResultThatThePermitKnowsNothingOfIsTakenWithAWarning() {
        Change<MonitoringResult> change = measured("DA001", "颗粒物", Averaging.HOURLY, "10", LimitUnit.MG_PER_M3);
        assertThat(change.warnings()).extracting(Finding::code).containsExactly(DutyProblem.NO_LIMIT);
        assertThat(change.steps().get(0).events()).isEqualTo(List.of());
    }
}
