package org.ecobureau.hazardouswaste.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.ecobureau.hazardouswaste.waste.WasteScope;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenceCapacityTests {

    @ParameterizedTest
    @CsvSource({
        "0, 4000, 0.0, ",
        "3999999, 0.001, 100.0, ",
        "4000000, 0, 100.0, ",
        "4000001, 0, 100.0, LICENCE_CAPACITY_EXCEEDED",
        "4799999, 0, 120.0, LICENCE_CAPACITY_EXCEEDED",
        "4800000, 0, 120.0, LICENCE_REAPPLY"
    })
    void whatIsUsedIsSetAgainstWhatIsLicensed(
            String usedKg, String remainingT, String percent, @Nullable LicenceProblem expected) {
        LicenceCapacity capacity =
                new LicenceCapacity(2020, "1", Quantity.of(4000, Unit.T), Quantity.of(usedKg, Unit.KG));
        assertThat(capacity.remaining()).isEqualTo(Quantity.of(remainingT, Unit.T));
        assertThat(capacity.percent()).isEqualByComparingTo(percent);
        assertThat(capacity.findings())
                .hasSize(expected == null ? 0 : 1)
                .allMatch(finding -> finding.code() == expected);
    }

    @Test
    void allSourcesAreSummedPerLicence() {
        OperatingLicence medical = LicenceFixture.licence("HW01");
        OperatingLicence metals = LicenceFixture.licence("HW48");
        LicenceCapacities capacities = new LicenceCapacities(List.of(
                (operators, year) ->
                        List.of(intake(medical, "2020-02-15", "HW01", 300), intake(medical, "2020-02-16", "HW01", 20)),
                (operators, year) -> List.of(
                        intake(metals, "2020-02-15", "321-018-48", 7),
                        intake(medical, "2020-02-17", "831-001-01", 1),
                        intake(medical, "2020-02-17", "321-018-48", 5))));
        assertThat(capacities.of(List.of(medical, metals), 2020))
                .extracting(LicenceCapacity::used)
                .containsExactly(Quantity.of(321, Unit.KG), Quantity.of(7, Unit.KG));
    }

    private static IntakeSource.Intake intake(OperatingLicence licence, String day, String waste, int kilograms) {
        return new IntakeSource.Intake(
                licence.operator().value(),
                LocalDate.parse(day),
                WasteScope.of(waste),
                Quantity.of(kilograms, Unit.KG));
    }
}
