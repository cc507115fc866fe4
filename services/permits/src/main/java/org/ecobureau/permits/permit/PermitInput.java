package org.ecobureau.permits.permit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.ecobureau.permits.content.ContentInput;
import org.ecobureau.platform.command.CommandInput;
import org.ecobureau.platform.command.StepInput;
import org.jspecify.annotations.Nullable;

/** What the permits' mutations take, besides those that need no more than the permit, or the grounds. */
final class PermitInput {

    private PermitInput() {}

    record Notice(LocalDate from, LocalDate until) {

        PublicNotice read() {
            return new PublicNotice(from, until);
        }
    }

    /** What begins an application. */
    record Form(
            String creditCode,
            String siteName,
            @Nullable String town,
            @Nullable String address,
            @Nullable String legalRepresentative,
            PermitManagement management,
            @Nullable IssuingOffice issuingOffice,
            @Nullable ContentInput content,
            @Nullable Notice publicNotice,
            @Nullable String idempotencyKey,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements CommandInput {}

    /** What goes on with an application: each thing where it is said anew. */
    record Entry(
            String id,
            @Nullable String siteName,
            @Nullable String town,
            @Nullable String address,
            @Nullable String legalRepresentative,
            @Nullable ContentInput content,
            @Nullable Notice publicNotice,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements StepInput {}

    record RecordSiteCheck(
            String id,
            List<String> officers,
            boolean conforms,
            @Nullable String remarks,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements StepInput {}

    record OrderAssessment(
            String id,
            String institution,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements StepInput {}

    record RecordAssessment(
            String id,
            boolean favourable,
            @Nullable String remarks,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements StepInput {}

    record Grant(
            String id,
            @Nullable LocalDate validFrom,
            @Nullable String number,
            @Nullable ContentInput content,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements StepInput {}

    record Refuse(
            String id,
            String grounds,
            @Nullable Set<GrantCondition> unmet,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements StepInput {}

    record Change(
            String id,
            LocalDate changedOn,
            @Nullable String siteName,
            @Nullable String town,
            @Nullable String address,
            @Nullable String legalRepresentative,
            @Nullable ContentInput content,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements StepInput {}

    record StartProceeding(
            String id,
            ProceedingKind kind,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements StepInput {}

    record EndProceeding(
            String id,
            String outcome,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements StepInput {}

    record ReportRectified(
            String id,
            String report,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements StepInput {}

    record OrderRectification(
            String id,
            LocalDate dischargingSince,
            LocalDate until,
            String demands,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements StepInput {}

    record Transfer(
            String id,
            @Nullable String legalRepresentative,
            String grounds,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements StepInput {}

    record Amend(
            String id,
            Amendment reason,
            String grounds,
            ContentInput content,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements StepInput {}

    /** A content that is asked for, or decided on. */
    record Reapply(
            String id,
            @Nullable ContentInput content,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements StepInput {}

    record Reissue(
            String id,
            ReissueReason reason,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements StepInput {}

    record Revoke(
            String id,
            PermitRevocation kind,
            String grounds,
            @Nullable Boolean barsApplications,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements StepInput {}
}
