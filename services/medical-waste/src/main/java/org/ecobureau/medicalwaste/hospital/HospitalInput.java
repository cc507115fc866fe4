package org.ecobureau.medicalwaste.hospital;

import java.time.OffsetDateTime;
import org.ecobureau.platform.command.CommandInput;
import org.ecobureau.platform.command.StepInput;
import org.jspecify.annotations.Nullable;

/** The inputs of the mutations on hospitals. */
final class HospitalInput {

    private HospitalInput() {}

    /** A step of a hospital: its credit code is its identity. */
    interface OnHospital extends StepInput {
        String creditCode();

        @Override
        default String id() {
            return creditCode();
        }
    }

    record Register(
            String creditCode,
            int beds,
            boolean infectious,
            Drainage drainage,
            @Nullable String idempotencyKey,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements CommandInput {}

    /** What is null stays as it is. */
    record Update(
            String creditCode,
            @Nullable Integer beds,
            @Nullable Boolean infectious,
            @Nullable Drainage drainage,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements OnHospital {

        Hospital.Profile over(Hospital.Profile present) {
            return new Hospital.Profile(
                    beds == null ? present.beds() : beds,
                    infectious == null ? present.infectious() : infectious,
                    drainage == null ? present.drainage() : drainage);
        }
    }

    record Close(
            String creditCode,
            String grounds,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements OnHospital {}
}
