package org.ecobureau.medicalwaste.waste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecobureau.medicalwaste.Samples.at;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecobureau.vocabulary.lifecycle.Deadline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorageRulesTests {

    private final StorageRules rules = new StorageRules(Duration.ofHours(24));

    @ParameterizedTest
    @CsvSource({
        // Two days since the regulations of 2003; a day for COVID waste since the guide of 28 January 2020.
        "ORDINARY, 2003-06-16T00:00, 48, medical-waste.in-hospital, true",
        "ORDINARY, 2020-02-15T09:00, 48, medical-waste.in-hospital, true",
        "COVID, 2020-01-27T23:59, 48, medical-waste.in-hospital, true",
        "COVID, 2020-01-28T00:00, 24, medical-waste.covid.in-hospital, false",
        "COVID, 2022-02-15T09:00, 24, medical-waste.covid.in-hospital, false"
    })
    void wasteLeavesTheHospitalInTheTimeOfItsStreamAndDay(
            WasteStream stream, String packedAt, int hours, String rule, boolean verified) {
        Optional<Deadline> deadline = rules.leaveHospital(stream, at(packedAt));

        assertThat(deadline).isPresent().get().satisfies(found -> {
            assertThat(found.dueAt()).isEqualTo(at(packedAt).plus(Duration.ofHours(hours)));
            assertThat(found.rule().id()).isEqualTo(rule);
            assertThat(found.rule().verified()).isEqualTo(verified);
        });
    }

    @Test
    void theTimeForCovidWasteInTheHospitalIsASetting() {
        StorageRules strict = new StorageRules(Duration.ofHours(12));

        assertThat(strict.leaveHospital(WasteStream.COVID, at("2020-02-15T09:00")))
                .map(Deadline::dueAt)
                .contains(at("2020-02-15T21:00"));
        assertThat(strict.leaveHospital(WasteStream.ORDINARY, at("2020-02-15T09:00")))
                .map(Deadline::dueAt)
                .contains(at("2020-02-17T09:00"));
    }

    @Test
    void beforeTheRegulationsOf2003NoClockRuns() {
        assertThat(rules.leaveHospital(WasteStream.ORDINARY, at("2003-06-15T23:59")))
                .isEmpty();
    }

    @Test
    void onlyCovidWasteHasToReachThePlantWithinFortyEightHours() {
        assertThat(rules.reachPlant(WasteStream.COVID, at("2020-01-28T00:00")))
                .map(Deadline::dueAt)
                .contains(at("2020-01-30T00:00"));
        assertThat(rules.reachPlant(WasteStream.COVID, at("2020-01-27T23:59"))).isEmpty();
        assertThat(rules.reachPlant(WasteStream.ORDINARY, at("2020-02-15T00:00")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "COVID, 2020-01-28T00:00, , 12",
        "COVID, 2021-07-01T00:00, 3, 12",
        "ORDINARY, 2021-07-01T00:00, , 24",
        "ORDINARY, 2021-07-01T00:00, 5, 24",
        "ORDINARY, 2021-07-01T00:00, 4.9, 72",
        "ORDINARY, 2021-06-30T23:59, , 0",
        "ORDINARY, 2021-06-30T23:59, 4.9, 0",
        "COVID, 2020-01-27T23:59, , 0"
    })
    void thePlantDisposesInTheTimeOfStreamDayAndTemperature(
            WasteStream stream, String receivedAt, BigDecimal temperature, int hours) {
        Optional<Deadline> deadline = rules.dispose(stream, at(receivedAt), temperature);

        assertThat(deadline.map(found -> Duration.between(found.startsAt(), found.dueAt())))
                .isEqualTo(hours == 0 ? Optional.empty() : Optional.of(Duration.ofHours(hours)));
    }

    @Test
    void onlyWhatIsDoneAfterTheLastMomentIsLate() {
        List<Deadline> deadlines = rules.reachPlant(WasteStream.COVID, at("2020-02-15T09:00")).stream()
                .toList();

        assertThat(StorageRules.late(deadlines, at("2020-02-17T09:00"))).isEmpty();
        assertThat(StorageRules.late(deadlines, at("2020-02-17T09:00").plusMillis(1)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(EpidemicRules.TO_PLANT);
                    assertThat(finding.message(Locale.ENGLISH)).contains("REACH_PLANT", "2020-02-17T09:00");
                });
    }
}
