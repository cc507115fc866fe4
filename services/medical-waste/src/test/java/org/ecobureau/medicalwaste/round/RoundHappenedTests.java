package org.ecobureau.medicalwaste.round;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecobureau.test.contracts.Contracts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundHappenedTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "medical-waste.round-handed-over.v1",
                "medical-waste.round-received.v1",
                "medical-waste.round-disposed.v1"
            })
    void theRoundAndItsBagsAreRead(String type) {
        RoundHappened happened = Contracts.example(type, RoundHappened.class).data();

        assertThat(happened.roundId()).isEqualTo("XG20200215-湘D00007-1");
        assertThat(happened.bags()).containsExactly("HN-2020021501", "HN-2020021502");
    }
}
