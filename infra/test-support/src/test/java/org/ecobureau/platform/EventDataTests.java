package org.ecobureau.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import java.time.Instant;
import org.ecobureau.platform.command.Command;
import org.ecobureau.platform.outbox.Outbox;
import org.ecobureau.platform.outbox.PendingEvent;
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

    private final Outbox outbox = new Outbox("scales", JsonMapper.shared());

    private PendingEvent pending() {
        Instant now = Instant.parse("2020-02-15T01:00:00Z");
        return outbox.pending(
                "weighing",
                "1",
                1,
                new Weighed(Quantity.of("2.5", Unit.KG)),
                now,
                Command.because("e", "scales", now, now));
    }

    @Test
    void anEventKeepsTheTraceOfItsCommand() {
        SpanContext command = SpanContext.create(
                "0af7651916cd43dd8448eb211c80319c",
                "b7ad6b7169203331",
                TraceFlags.getSampled(),
                TraceState.getDefault());
        PendingEvent traced = Context.root()
                .with(Span.wrap(command))
                .wrapSupplier(this::pending)
                .get();

        assertThat(traced.document()).containsEntry("trace", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        assertThat(pending().document()).doesNotContainKey("trace");
    }

    @Test
    void theDataAreTheComponentsAndNothingElse() {
        String envelope = pending().envelope();

        assertThat(JsonMapper.shared().readTree(envelope).get("data").toString())
                .isEqualTo("{\"quantity\":{\"value\":2.5,\"unit\":\"KG\"}}");
    }
}
