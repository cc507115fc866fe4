package org.ecobureau.exchange.subscription;

import java.time.OffsetDateTime;
import java.util.List;
import org.ecobureau.platform.command.CommandInput;
import org.ecobureau.platform.command.StepInput;
import org.jspecify.annotations.Nullable;

/** The inputs of the mutations. */
final class SubscriptionInput {

    private SubscriptionInput() {}

    record Create(
            String organisation,
            String creditCode,
            String contact,
            List<Channel> channels,
            @Nullable String webhook,
            List<String> types,
            @Nullable List<String> towns,
            EventStart start,
            @Nullable OffsetDateTime startTime,
            @Nullable String idempotencyKey,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements CommandInput {}

    record Step(
            String id,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements StepInput {}

    record ReasonedStep(
            String id,
            String reason,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements StepInput {}
}
