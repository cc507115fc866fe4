package org.ecobureau.medicalwaste.bag;

import java.time.OffsetDateTime;
import org.ecobureau.medicalwaste.waste.WasteClass;
import org.ecobureau.medicalwaste.waste.Weight;
import org.ecobureau.platform.command.CommandInput;
import org.ecobureau.platform.command.StepInput;
import org.jspecify.annotations.Nullable;

/** The inputs of the mutations on bags. */
final class WasteBagInput {

    private WasteBagInput() {}

    record Pack(
            String id,
            String hospital,
            String department,
            WasteClass wasteClass,
            boolean covid,
            String label,
            @Nullable String idempotencyKey,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements CommandInput {}

    record Seal(
            String id,
            Weight weight,
            StorageZone zone,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements StepInput {}
}
