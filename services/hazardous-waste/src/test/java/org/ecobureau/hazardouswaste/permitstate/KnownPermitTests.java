package org.ecobureau.hazardouswaste.permitstate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownPermitTests {

    private static final LocalDate GRANTED = LocalDate.of(2020, 6, 15);

    @ParameterizedTest
    @CsvSource({
        "2020-06-14, false",
        "2020-06-15, true",
        "2023-06-14, true",
        "2023-06-15, false",
    })
    void aPermitIsInForceThroughItsTerm(LocalDate day, boolean inForce) {
        assertThat(permit(granted()).isInForceOn(day)).isEqualTo(inForce);
    }

    @ParameterizedTest
    @CsvSource({"2021-08-02, true", "2021-08-03, false", "2023-06-14, false"})
    void aRevocationCountsFromItsDayOn(LocalDate day, boolean inForce) {
        assertThat(permit(granted(), news("REVOKED", "2020-06-15", "2023-06-14", "2021-08-03", 2))
                        .isInForceOn(day))
                .isEqualTo(inForce);
    }

    @ParameterizedTest
    @CsvSource({"2021-01-31, true", "2021-02-01, false", "2021-02-28, false", "2021-03-01, true"})
    void aSuspensionLastsUntilTheReinstatement(LocalDate day, boolean inForce) {
        KnownPermit permit = permit(
                granted(),
                news("SUSPENDED", "2020-06-15", "2023-06-14", "2021-02-01", 2),
                news("ACTIVE", "2020-06-15", "2023-06-14", "2021-03-01", 3));
        assertThat(permit.isInForceOn(day)).isEqualTo(inForce);
    }

    @ParameterizedTest
    @CsvSource({"2022-01-01, true", "2023-05-10, true", "2023-06-14, true", "2023-06-15, true", "2028-06-15, false"})
    void aRenewalToldAheadLeavesTheEarlierTermInForce(LocalDate day, boolean inForce) {
        KnownPermit permit = permit(granted(), news("ACTIVE", "2023-06-15", "2028-06-14", "2023-05-08", 2));
        assertThat(permit.isInForceOn(day)).isEqualTo(inForce);
    }

    @Test
    void theOrderOfArrivalDoesNotMatter() {
        PermitNews suspended = news("SUSPENDED", "2020-06-15", "2023-06-14", "2021-02-01", 2);
        assertThat(permit(suspended, granted())).isEqualTo(permit(granted(), suspended));
        assertThat(permit(suspended, granted()).status()).isEqualTo("SUSPENDED");
    }

    private static KnownPermit permit(PermitNews... news) {
        return new KnownPermit(List.of(news));
    }

    private static PermitNews granted() {
        return news("ACTIVE", GRANTED.toString(), "2023-06-14", GRANTED.toString(), 1);
    }

    private static PermitNews news(String status, String from, String until, String on, long sequence) {
        return new PermitNews(
                "permit/1",
                "91430422MA4Q00016Q001P",
                KnownPermitKind.PERMIT,
                status,
                LocalDate.parse(from),
                LocalDate.parse(until),
                LocalDate.parse(on),
                sequence);
    }
}
