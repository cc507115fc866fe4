package org.ecobureau.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.ReceiverContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TracingTests {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final List<String> seen = new ArrayList<>();
    private final ObservationRegistry observations = ObservationRegistry.create();

    /** What the handler of traces asks for. */
    private final class Reader implements ObservationHandler<ReceiverContext<Object>> {

        @Override
        public void onStart(ReceiverContext<Object> context) {
            seen.add(context.getContextualName() + " " + context.getGetter().get(context.getCarrier(), "traceparent"));
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return context instanceof ReceiverContext;
        }
    }

    @Test
    void theHandlingOfAnEventBelongsToTheTraceOfItsCommand() {
        observations.observationConfig().observationHandler(new Reader());
        Tracing tracing = new Tracing(observations);

        tracing.during("test.counted.v1", Map.of("traceparent", TRACE), () -> seen.add("handled"));
        tracing.during("", Map.of(), () -> seen.add("parked"));

        assertThat(seen).containsExactly("test.counted.v1 " + TRACE, "handled", "unreadable null", "parked");
    }
}
