package org.ecobureau.platform.inbox;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class InboxConfigurationTests {

    @Test
    void aServiceWhoseHandlersDifferFromTheCatalogueDoesNotStart() {
        assertThatThrownBy(() ->
                        InboxConfiguration.requireAgreement("scales", Set.of("a.v1", "b.v1"), Set.of("b.v1", "c.v1")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("scales")
                .hasMessageContaining("no handler for [c.v1]")
                .hasMessageContaining("no consumer of [a.v1]");
    }

    @Test
    void aServiceThatAgreesOrIsUnknownStarts() {
        assertThatCode(() -> {
                    InboxConfiguration.requireAgreement("scales", Set.of("a.v1"), Set.of("a.v1"));
                    InboxConfiguration.requireAgreement("bench", Set.of("a.v1"), Set.of());
                })
                .doesNotThrowAnyException();
    }
}
