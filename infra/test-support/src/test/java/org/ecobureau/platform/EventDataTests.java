package org.ecobureau.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.ecobureau.platform.command.Command;
import org.ecobureau.platform.outbox.Outbox;
import org.ecobureau.vocabulary.lifecycle.DomainEvent;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EventDataTests {

    private record Weighed(Quantity quantity) implements DomainEvent {

        @Override
        public String type() {
            return "scales.weighed.v1";
        }
    }

    @Test
    void theDataAreTheComponentsAndNothingElse() {
        Outbox outbox = new Outbox("scales", JsonMapper.shared());
        Instant now = Instant.parse("2020-02-15T01:00:00Z");

        String envelope = outbox.pending(
                        "weighing",
                        "1",
                        1,
                        new Weighed(Quantity.of("2.5", Unit.KG)),
                        now,
                        Command.because("e", "scales", now, now))
                .envelope();

        assertThat(JsonMapper.shared().readTree(envelope).get("data").toString())
                .isEqualTo("{\"quantity\":{\"value\":2.5,\"unit\":\"KG\"}}");
    }
}
