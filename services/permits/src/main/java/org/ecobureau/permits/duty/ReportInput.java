package org.ecobureau.permits.duty;

import java.time.OffsetDateTime;
import java.util.List;
import org.ecobureau.platform.command.StepInput;
import org.jspecify.annotations.Nullable;

/** What the mutations on reports take. */
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
            implements StepInput {}
}
