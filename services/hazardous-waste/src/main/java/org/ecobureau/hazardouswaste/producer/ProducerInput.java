package org.ecobureau.hazardouswaste.producer;

import java.time.OffsetDateTime;
import org.ecobureau.hazardouswaste.wording.MassInput;
import org.ecobureau.platform.command.CommandInput;
import org.ecobureau.platform.command.StepInput;
import org.jspecify.annotations.Nullable;

/** The inputs of the producers' mutations. */
final class ProducerInput {

    private ProducerInput() {}

    /** A step of a producer: its credit code is its identity. */
    interface OnProducer extends StepInput {
        String creditCode();

        @Override
        default String id() {
            return creditCode();
        }
    }

    record Register(
            String creditCode,
            @Nullable MassInput yearlyQuantity,
            @Nullable Boolean ownFacility,
            @Nullable String idempotencyKey,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements CommandInput {}

    record Declare(
            String creditCode,
            MassInput yearlyQuantity,
            boolean ownFacility,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements OnProducer {}

    record Close(
            String creditCode,
            String grounds,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements OnProducer {}
}
