package org.ecobureau.medicalwaste.round;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.ecobureau.medicalwaste.waste.WasteClass;
import org.ecobureau.medicalwaste.waste.WasteStream;
import org.ecobureau.medicalwaste.waste.Weight;
import org.ecobureau.platform.command.CommandInput;
import org.ecobureau.platform.command.StepInput;
import org.jspecify.annotations.Nullable;

/** The inputs of the mutations on rounds. */
final class RoundInput {

    private RoundInput() {}

    record AtStop(
            String origin,
            WasteClass wasteClass,
            Weight weight,
            @Nullable List<String> bags) {}

    record HandOver(
            WasteStream stream,
            String carrier,
            String vehicle,
            String plant,
            List<AtStop> stops,
            @Nullable String idempotencyKey,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements CommandInput {}

    record AddStops(
            String id,
            List<AtStop> stops,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements StepInput {}

    record Receive(
            String id,
            Weight weight,
            @Nullable BigDecimal storageTemperature,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements StepInput {}

    record Dispose(
            String id,
            DisposalMethod method,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements StepInput {}
}
