package org.ecobureau.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExampleOrganisationTests {

    /** Everybody is in the register, and each has records of the kind that its role works with. */
    @ParameterizedTest
    @CsvSource({
        "ENTERPRISE, enterprises, creditCode",
        "ENTERPRISE, permits, creditCode",
        "ENTERPRISE, producers, creditCode",
        "HOSPITAL, enterprises, creditCode",
        "HOSPITAL, hospitals, creditCode",
        "CARRIER, enterprises, creditCode",
        "CARRIER, manifests, carrier",
        "OPERATOR, enterprises, creditCode",
        "OPERATOR, licences, operator",
        "OPERATOR, rounds, plant"
    })
    void anOrganisationIsInTheDatasetAsWhatItsTokenSaysItIs(Role role, String file, String column) throws IOException {
        assertThat(cells(file, column)).contains(ExampleOrganisation.of(role));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void organisationsAndNobodyElseHaveACode(Role role) {
        assertThat(ExampleOrganisation.of(role) != null).isEqualTo(role.isOrganisation());
    }

    /** A column of the dataset in which, and in those before it, no cell is quoted. */
    private static List<String> cells(String file, String column) throws IOException {
        List<String> lines;
        try (InputStream csv = Objects.requireNonNull(
                ExampleOrganisationTests.class.getResourceAsStream("/dataset/2020/" + file + ".csv"), file)) {
            lines = new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        int index = List.of(lines.get(0).split(",")).indexOf(column);
        assertThat(index).as(column).isNotNegative();
        return lines.stream().skip(1).map(line -> line.split(",")[index]).toList();
    }
}
