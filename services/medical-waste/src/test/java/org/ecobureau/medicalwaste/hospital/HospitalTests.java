package org.ecobureau.medicalwaste.hospital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ecobureau.medicalwaste.Samples.at;

import java.time.LocalDate;
import java.util.Random;
import org.ecobureau.medicalwaste.Samples;
import org.ecobureau.vocabulary.problem.Problem;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HospitalTests {

    private static final CreditCode CODE = new CreditCode(Samples.newCode());
    private static final Hospital.Profile PROFILE = new Hospital.Profile(300, false, Drainage.SEWER);

    private static Hospital registered() {
        return Hospital.register(CODE, PROFILE, at("2019-01-01T00:00")).after();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 20_001})
    void aHospitalHasAPlausibleNumberOfBeds(int beds) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new Hospital.Profile(beds, false, Drainage.SEWER))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(HospitalProblem.BEDS_RANGE));
    }

    @Test
    void aChangeChangesSomething() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> registered().update(PROFILE, at("2020-01-01T00:00")))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(HospitalProblem.NOTHING_CHANGED));
    }

    @Test
    void aClosedHospitalStaysAsItIs() {
        Hospital closed = registered().close("撤并", at("2020-01-01T00:00")).after();

        assertThat(closed.status()).isEqualTo(HospitalStatus.CLOSED);
        assertThat(closed.isAtWorkOn(LocalDate.of(2019, 12, 31))).isTrue();
        assertThat(closed.isAtWorkOn(LocalDate.of(2020, 1, 1))).isFalse();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(
                        () -> closed.update(new Hospital.Profile(1, false, Drainage.DIRECT), at("2020-01-02T00:00")));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> closed.close("撤并", at("2020-01-02T00:00")));
    }

    @Test
    void whatIsWrittenIsRead() {
        HospitalDocument mapping = new HospitalDocument();
        Random random = new Random(17);
        for (int i = 0; i < 100; i++) {
            Hospital hospital = new Hospital(
                    CODE,
                    new Hospital.Profile(
                            random.nextInt(2_000), random.nextBoolean(), Samples.any(Drainage.class, random)),
                    random.nextBoolean() ? null : LocalDate.of(2020, 1, 1).plusDays(random.nextInt(999)),
                    Samples.any(HospitalStatus.class, random));
            assertThat(mapping.read(Samples.throughTheStore(mapping.write(hospital))))
                    .isEqualTo(hospital);
        }
    }
}
