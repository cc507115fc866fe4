package org.ecobureau.hazardouswaste.activity;

import java.time.LocalDate;
import org.ecobureau.platform.command.CommandInput;
import org.jspecify.annotations.Nullable;

/** The inputs of the mutations about the bureau's own work. */
final class ActivityInput {

    private ActivityInput() {}

    record Inspection(
            String title,
            LocalDate on,
            String subject,
            int officers,
            @Nullable String findings,
            @Nullable String idempotencyKey,
            @Nullable Boolean validateOnly)
            implements CommandInput {}

    record Session(
            String title,
            LocalDate on,
            String place,
            int attendees,
            @Nullable String idempotencyKey,
            @Nullable Boolean validateOnly)
            implements CommandInput {}
}
