package org.ecobureau.permits.permit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.ecobureau.permits.content.ContentInput;
import org.ecobureau.platform.command.CommandInput;
import org.jspecify.annotations.Nullable;

/** The inputs of the permits' mutations: one type each, so that one idempotency key stands for one command only. */
final class PermitInput {

    private PermitInput() {}

    /** A step on a permit that exists. */
    interface Step extends CommandInput {
        String id();
    }

    /** What begins an application. */
    interface Form extends CommandInput {
        String creditCode();

        String siteName();

        @Nullable
        String town();

        @Nullable
        String address();

        @Nullable
        String legalRepresentative();

        PermitManagement management();

        @Nullable
        IssuingOffice issuingOffice();

        @Nullable
        ContentInput content();

        @Nullable
        Notice publicNotice();
    }

    /** What goes on with an application: each thing where it is said anew. */
    interface Entry extends Step {
        @Nullable
        String siteName();

        @Nullable
        String town();

        @Nullable
        String address();

        @Nullable
        String legalRepresentative();

        @Nullable
        ContentInput content();

        @Nullable
        Notice publicNotice();
    }

    record Notice(LocalDate from, LocalDate until) {

        PublicNotice read() {
            return new PublicNotice(from, until);
        }
    }

    record Draft(
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
            implements Form {}

    record Apply(
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
            implements Form {}

    record Save(
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
            implements Entry {}

    record Discard(
            String id,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements Step {}

    record Submit(
            String id,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements Step {}

    record RequestCorrection(
            String id,
            String grounds,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements Step {}

    record Resubmit(
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
            implements Entry {}

    record Accept(
            String id,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements Step {}

    record OrderSiteCheck(
            String id,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements Step {}

    record RecordSiteCheck(
            String id,
            List<String> officers,
            boolean conforms,
            @Nullable String remarks,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements Step {}

    record OrderAssessment(
            String id,
            String institution,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements Step {}

    record RecordAssessment(
            String id,
            boolean favourable,
            @Nullable String remarks,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements Step {}

    record ExtendDecision(
            String id,
            String grounds,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements Step {}

    record DeclareNotRequired(
            String id,
            String grounds,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements Step {}

    record Decline(
            String id,
            String grounds,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements Step {}

    record Withdraw(
            String id,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements Step {}

    record Grant(
            String id,
            @Nullable LocalDate validFrom,
            @Nullable String number,
            @Nullable ContentInput content,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements Step {}

    record Refuse(
            String id,
            String grounds,
            @Nullable Set<GrantCondition> unmet,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements Step {}

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
            implements Step {}

    record Amend(
            String id,
            Amendment reason,
            String grounds,
            ContentInput content,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements Step {}

    record Reapply(
            String id,
            ContentInput content,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements Step {}

    record GrantReapplication(
            String id,
            @Nullable ContentInput content,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements Step {}

    record RefuseReapplication(
            String id,
            String grounds,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements Step {}

    record ApplyForRenewal(
            String id,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements Step {}

    record Renew(
            String id,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements Step {}

    record RefuseRenewal(
            String id,
            String grounds,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements Step {}

    record Reissue(
            String id,
            ReissueReason reason,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements Step {}

    record Suspend(
            String id,
            String grounds,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements Step {}

    record Reinstate(
            String id,
            String grounds,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements Step {}

    record Revoke(
            String id,
            PermitRevocation kind,
            String grounds,
            @Nullable Boolean barsApplications,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements Step {}

    record Cancel(
            String id,
            String grounds,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements Step {}
}
