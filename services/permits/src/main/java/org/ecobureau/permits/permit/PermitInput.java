package org.ecobureau.permits.permit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.ecobureau.platform.command.CommandInput;
import org.jspecify.annotations.Nullable;

/** The inputs of the permits' mutations: one type each, so that one idempotency key stands for one command only. */
final class PermitInput {

    private PermitInput() {}

    /** A step on a permit that exists. */
    interface Step extends CommandInput {
        String id();
    }

    record Apply(
            String creditCode,
            String siteName,
            @Nullable String town,
            @Nullable String address,
            @Nullable String legalRepresentative,
            PermitManagement management,
            @Nullable IssuingOffice issuingOffice,
            @Nullable String idempotencyKey,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements CommandInput {}

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
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements Step {}

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
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements Step {}

    record Refuse(
            String id,
            String grounds,
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
