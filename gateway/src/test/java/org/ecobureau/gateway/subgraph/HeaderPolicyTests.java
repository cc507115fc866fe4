package org.ecobureau.gateway.subgraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderPolicyTests {

    @Test
    void onlyWhatIsNamedTravelsOn() {
        var caller = Map.of("authorization", "Bearer t", "x-desk", "7", "cookie", "a=b");
        assertThat(new HeaderPolicy(List.of("X-Desk")).passedOn(caller::get))
                .isEqualTo(Map.of("authorization", "Bearer t", "x-desk", "7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host", "Content-Length", "transfer-encoding", "X-Request-Timeout"})
    void whatBelongsToOneConnectionCannotTravelOn(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HeaderPolicy(List.of(name)))
                .withMessageContaining(name.toLowerCase(Locale.ROOT));
    }
}
