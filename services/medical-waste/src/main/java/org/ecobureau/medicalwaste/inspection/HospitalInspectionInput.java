package org.ecobureau.medicalwaste.inspection;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.ecobureau.platform.command.CommandInput;
import org.ecobureau.platform.command.StepInput;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;

/** The inputs of the mutations on inspections; what happened is told by its day. */
final class HospitalInspectionInput {

    private HospitalInspectionInput() {}

    record Record(
            String hospital,
            LocalDate on,
            int officers,
            boolean covid,
            InspectionResult result,
            @Nullable String findings,
            @Nullable String idempotencyKey,
            @Nullable Boolean validateOnly)
            implements CommandInput {

        @Override
        public OffsetDateTime at() {
            return BureauTime.local(BureauTime.startOf(on));
        }
    }

    record Confirm(
            String id,
            LocalDate on,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly)
            implements StepInput {

        @Override
        public OffsetDateTime at() {
            return BureauTime.local(BureauTime.startOf(on));
        }
    }
}
