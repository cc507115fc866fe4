package org.ecobureau.medicalwaste.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ecobureau.medicalwaste.Samples.at;

import java.time.LocalDate;
import java.util.Random;
import org.ecobureau.medicalwaste.Samples;
import org.ecobureau.vocabulary.problem.Problem;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.junit.jupiter.api.Test;

class EpidemicSupportTests {

    private static final CreditCode ENTERPRISE = new CreditCode(Samples.newCode());
    private static final LocalDate SINCE = LocalDate.of(2020, 2, 10);

    private static EpidemicSupport granted() {
        return EpidemicSupport.grant(ENTERPRISE, SupportKind.EXEMPTED, SINCE, "告知承诺", at("2020-02-10T00:00"))
                .after();
    }

    @Test
    void supportGoesOnUntilItIsEnded() {
        EpidemicSupport ended =
                granted().end(SINCE, "疫情结束", at("2020-05-01T00:00")).after();

        assertThat(granted().status()).isEqualTo(SupportStatus.ACTIVE);
        assertThat(ended.status()).isEqualTo(SupportStatus.ENDED);
        assertThat(ended.until()).isEqualTo(SINCE);
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> ended.end(SINCE, "疫情结束", at("2020-05-02T00:00")));
    }

    @Test
    void itDoesNotEndBeforeItBegan() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> granted().end(SINCE.minusDays(1), "疫情结束", at("2020-05-01T00:00")))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(SupportProblem.ENDS_BEFORE_START));
    }

    @Test
    void aReasonIsGiven() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() ->
                        EpidemicSupport.grant(ENTERPRISE, SupportKind.ASSISTED, SINCE, " ", at("2020-02-10T00:00")))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(SupportProblem.REASON_LENGTH));
    }

    @Test
    void whatIsWrittenIsRead() {
        EpidemicSupportDocument mapping = new EpidemicSupportDocument();
        Random random = new Random(13);
        for (int i = 0; i < 100; i++) {
            EpidemicSupport support = new EpidemicSupport(
                    ENTERPRISE,
                    Samples.any(SupportKind.class, random),
                    SINCE.plusDays(random.nextInt(500)),
                    random.nextBoolean() ? null : SINCE.plusDays(500L + random.nextInt(500)),
                    "事由" + random.nextInt(),
                    Samples.any(SupportStatus.class, random));
            assertThat(mapping.read(Samples.throughTheStore(mapping.write(support))))
                    .isEqualTo(support);
        }
    }
}
