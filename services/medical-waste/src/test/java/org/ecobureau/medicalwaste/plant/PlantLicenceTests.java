package org.ecobureau.medicalwaste.plant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlantLicenceTests {

    private static final LocalDate FIRST = LocalDate.parse("2019-01-01");
    private static final LocalDate LAST = LocalDate.parse("2023-12-31");

    /** Granted, suspended, restored, suspended again, and revoked in the end. */
    private static final List<LicenceNews> LIFE = List.of(
            news(1, LicenceStatus.ACTIVE, "2018-12-20", null),
            news(2, LicenceStatus.SUSPENDED, "2020-06-10", "温度不达标"),
            news(3, LicenceStatus.ACTIVE, "2020-06-20", null),
            news(4, LicenceStatus.SUSPENDED, "2020-07-01", "台账不全"),
            news(5, LicenceStatus.REVOKED, "2020-07-20", "拒不整改"));

    private static LicenceNews news(long sequence, LicenceStatus status, String on, String grounds) {
        return new LicenceNews("L-1", "第01号", status, FIRST, LAST, LocalDate.parse(on), grounds, sequence);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-01-01, ACTIVE,    2018-12-20,",
        "2020-06-09, ACTIVE,    2018-12-20,",
        "2020-06-10, SUSPENDED, 2020-06-10, 温度不达标",
        "2020-06-19, SUSPENDED, 2020-06-10, 温度不达标",
        "2020-06-20, ACTIVE,    2020-06-20,",
        "2020-06-30, ACTIVE,    2020-06-20,",
        "2020-07-01, SUSPENDED, 2020-07-01, 台账不全",
        "2020-07-19, SUSPENDED, 2020-07-01, 台账不全",
        "2020-07-20, REVOKED,   2020-07-20, 拒不整改",
        "2024-01-01, REVOKED,   2020-07-20, 拒不整改"
    })
    void aDayIsJudgedByTheStateOfThatDay(LocalDate day, LicenceStatus status, LocalDate since, String grounds) {
        assertThat(new PlantLicence(LIFE).on(day)).isEqualTo(new LicenceStanding("第01号", status, since, grounds));
    }

    @Test
    void theOrderInWhichTheNewsCameChangesNothing() {
        PlantLicence inOrder = new PlantLicence(LIFE);
        Random random = new Random(7);
        for (int run = 0; run < 50; run++) {
            List<LicenceNews> shuffled = new ArrayList<>(LIFE);
            Collections.shuffle(shuffled, random);
            assertThat(new PlantLicence(shuffled)).isEqualTo(inOrder);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACTIVE", "SUSPENDED"})
    void afterItsTermItIsExpiredEvenBeforeThatIsTold(LicenceStatus told) {
        PlantLicence licence = new PlantLicence(List.of(news(1, told, "2020-06-10", null)));

        assertThat(licence.on(LAST).status()).isEqualTo(told);
        assertThat(licence.on(LAST.plusDays(1)))
                .isEqualTo(new LicenceStanding("第01号", LicenceStatus.EXPIRED, LAST.plusDays(1), null));
    }

    @Test
    void beforeTheFirstNewsItIsInForceFromTheFirstDayOfItsTerm() {
        PlantLicence licence = new PlantLicence(List.of(news(2, LicenceStatus.SUSPENDED, "2020-06-10", "温度不达标")));

        assertThat(licence.hasBegunBy(FIRST.minusDays(1))).isFalse();
        assertThat(licence.hasBegunBy(FIRST)).isTrue();
        assertThat(licence.on(LocalDate.parse("2020-06-09")))
                .isEqualTo(new LicenceStanding("第01号", LicenceStatus.ACTIVE, FIRST, null));
    }
}
