package org.ecobureau.medicalwaste.support;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.ecobureau.platform.command.CommandInput;
import org.ecobureau.platform.command.StepInput;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;

/** The inputs of the mutations on the support of enterprises. */
final class EpidemicSupportInput {

    private EpidemicSupportInput() {}

    /** Happens at the beginning of its first day. */
    record Grant(
            String creditCode,
            SupportKind kind,
            LocalDate since,
            String reason,
            @Nullable String idempotencyKey,
            @Nullable Boolean validateOnly)
            implements CommandInput {

        @Override
        public OffsetDateTime at() {
            return BureauTime.local(BureauTime.startOf(since));
        }
    }

    record End(
            String id,
            LocalDate until,
            String grounds,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly)
            implements StepInput {}
}
