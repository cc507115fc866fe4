package org.ecobureau.permits.duty;

import java.time.OffsetDateTime;
import java.util.List;
import org.ecobureau.platform.command.CommandInput;
import org.jspecify.annotations.Nullable;

/** The inputs of the mutations on reports. */
final class ReportInput {

    private ReportInput() {}

    record Submit(
            String id,
            List<ReportChapter> chapters,
            String summary,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements CommandInput {}

    record Accept(
            String id,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements CommandInput {}

    record Return(
            String id,
            String grounds,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements CommandInput {}
}
