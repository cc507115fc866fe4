package org.ecobureau.remediation.village;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.ecobureau.platform.command.CommandInput;
import org.ecobureau.platform.command.StepInput;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;
import org.jspecify.annotations.Nullable;

/** The inputs of the programme's mutations. */
final class VillageInput {

    private VillageInput() {}

    /** A sum of money as it was said. */
    record Amount(BigDecimal value, Unit unit) {

        /** The quantity in ten thousand yuan. Errors: those of {@link Quantity}. */
        Quantity inTenThousandYuan() {
            return new Quantity(value, unit).in(Unit.CNY_10K);
        }
    }

    /** A step of a village that is on the register. */
    interface OnVillage extends StepInput {
        String villageId();

        @Override
        default String id() {
            return villageId();
        }
    }

    record Register(
            String name,
            String town,
            @Nullable String idempotencyKey,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements CommandInput {}

    record Treat(
            String villageId,
            String batch,
            Amount investment,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements OnVillage {}

    record Accept(
            String villageId,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements OnVillage {}
}
