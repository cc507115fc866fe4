package org.ecobureau.medicalwaste.wastewater;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.ecobureau.medicalwaste.waste.Weight;
import org.ecobureau.platform.command.CommandInput;
import org.ecobureau.platform.command.StepInput;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;
import org.jspecify.annotations.Nullable;

/** The inputs of the mutations on wastewater. */
final class WastewaterInput {

    private WastewaterInput() {}

    /** A concentration as a caller says it, not judged yet. */
    record Concentration(BigDecimal value, Unit unit) {

        /** Errors: {@code UNIT_MISMATCH}, {@code QUANTITY_NEGATIVE}, {@code QUANTITY_TOO_LARGE}. */
        Quantity milligramsPerLitre() {
            return new Quantity(value, unit)
                    .requireDimension(Unit.Dimension.MASS_CONCENTRATION)
                    .in(Unit.MG_PER_L);
        }
    }

    /** A step of the record of a hospital's month. */
    interface OnMonth extends StepInput {
        String hospital();

        String month();

        @Override
        default String id() {
            return WastewaterRecord.id(hospital(), month());
        }
    }

    record Report(
            String hospital,
            String month,
            Weight volume,
            @Nullable Concentration residualChlorine,
            @Nullable String idempotencyKey,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements CommandInput {}

    record Correct(
            String hospital,
            String month,
            Weight volume,
            @Nullable Concentration residualChlorine,
            String grounds,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements OnMonth {}

    record Verify(
            String hospital,
            String month,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements OnMonth {}
}
