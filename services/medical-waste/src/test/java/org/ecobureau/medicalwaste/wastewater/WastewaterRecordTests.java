package org.ecobureau.medicalwaste.wastewater;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ecobureau.medicalwaste.Samples.at;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Random;
import org.ecobureau.medicalwaste.Samples;
import org.ecobureau.medicalwaste.hospital.Drainage;
import org.ecobureau.medicalwaste.hospital.Hospital;
import org.ecobureau.vocabulary.problem.Problem;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WastewaterRecordTests {

    private static final CreditCode HOSPITAL = new CreditCode(Samples.newCode());
    private static final Month MARCH = Month.of("2020-03");

    private static Discharge discharge(String tonnes, String chlorine, ChlorineRange range) {
        return new Discharge(
                Quantity.of(tonnes, Unit.T), chlorine == null ? null : Quantity.of(chlorine, Unit.MG_PER_L), range);
    }

    @ParameterizedTest
    @CsvSource({
        "300, true, SEWER, 2020-03, INFECTIOUS",
        "10, true, DIRECT, 2020-03, INFECTIOUS",
        "300, false, DIRECT, 2020-03, DIRECT",
        "20, false, SEWER, 2006-01, SEWER",
        "19, false, SEWER, 2020-03, ",
        "300, false, SEWER, 2005-12, "
    })
    void theStandardAsksByKindSizeDrainageAndMonth(
            int beds, boolean infectious, Drainage drainage, String month, ChlorineRange range) {
        assertThat(ChlorineRange.of(new Hospital.Profile(beds, infectious, drainage), Month.of(month)))
                .isEqualTo(Optional.ofNullable(range));
    }

    @ParameterizedTest
    @CsvSource({
        "INFECTIOUS, 6.49, false",
        "INFECTIOUS, 6.5, true",
        "INFECTIOUS, 10, true",
        "INFECTIOUS, 10.01, false",
        "DIRECT, 2.9, false",
        "DIRECT, 3, true",
        "SEWER, 2, true",
        "SEWER, 8, true",
        "SEWER, 8.1, false"
    })
    void chlorineIsJudgedByTheRange(ChlorineRange range, String chlorine, boolean conforms) {
        Discharge discharge = discharge("100", chlorine, range);

        assertThat(discharge.conforms()).isEqualTo(conforms);
        assertThat(discharge.warnings()).hasSize(conforms ? 0 : 1);
    }

    @Test
    void withoutAMeasurementOrARangeThereIsNoJudgement() {
        assertThat(discharge("100", null, ChlorineRange.SEWER).conforms()).isNull();
        assertThat(discharge("100", "20", null).conforms()).isNull();
        assertThat(discharge("100", "20", null).warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-13", "2020-3", "2020", "202003", "März", ""})
    void whatIsNoMonthIsRefused(String text) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Month.of(text))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(WastewaterProblem.MONTH_FORM));
    }

    @Test
    void aMonthIsReportedWhenItIsOver() {
        Discharge discharge = discharge("100", null, null);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> WastewaterRecord.report(HOSPITAL, MARCH, discharge, at("2020-03-31T23:59")))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(WastewaterProblem.MONTH_NOT_OVER));
        assertThat(WastewaterRecord.report(HOSPITAL, MARCH, discharge, at("2020-04-01T00:00"))
                        .after()
                        .status())
                .isEqualTo(WastewaterStatus.REPORTED);
    }

    @Test
    void aReportIsCorrectedUntilItIsVerified() {
        WastewaterRecord reported = WastewaterRecord.report(
                        HOSPITAL, MARCH, discharge("100", null, null), at("2020-04-01T00:00"))
                .after();
        WastewaterRecord corrected = reported.correct(discharge("90", null, null), "误报", at("2020-04-02T00:00"))
                .after();
        WastewaterRecord verified = corrected.verify(at("2020-04-03T00:00")).after();

        assertThat(corrected.discharge().volume()).isEqualTo(Quantity.of(90, Unit.T));
        assertThat(verified.status()).isEqualTo(WastewaterStatus.VERIFIED);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> verified.correct(discharge("80", null, null), "误报", at("2020-04-04T00:00")));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> reported.correct(discharge("80", null, null), " ", at("2020-04-04T00:00")))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(WastewaterProblem.GROUNDS_LENGTH));
    }

    @Test
    void whatIsWrittenIsRead() {
        WastewaterRecordDocument mapping = new WastewaterRecordDocument();
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            Discharge discharge = new Discharge(
                    new Quantity(BigDecimal.valueOf(random.nextInt(1_000_000), 2), Unit.T),
                    random.nextBoolean()
                            ? null
                            : new Quantity(BigDecimal.valueOf(random.nextInt(200), 1), Unit.MG_PER_L),
                    random.nextBoolean() ? null : Samples.any(ChlorineRange.class, random));
            WastewaterRecord record = new WastewaterRecord(
                    HOSPITAL,
                    new Month(YearMonth.of(2020, 1).plusMonths(random.nextInt(60))),
                    discharge,
                    Samples.any(WastewaterStatus.class, random));
            assertThat(mapping.read(Samples.throughTheStore(mapping.write(record))))
                    .isEqualTo(record);
        }
    }
}
