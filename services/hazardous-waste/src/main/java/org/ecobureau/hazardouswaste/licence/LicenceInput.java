package org.ecobureau.hazardouswaste.licence;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.ecobureau.hazardouswaste.wording.MassInput;
import org.ecobureau.platform.command.CommandInput;
import org.jspecify.annotations.Nullable;

/** The inputs of the licences' mutations. */
final class LicenceInput {

    private LicenceInput() {}

    record Grant(
            String number,
            String operator,
            LicenceKind kind,
            List<String> wasteCodes,
            MassInput yearlyQuantity,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable String idempotencyKey,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements CommandInput {}
}
