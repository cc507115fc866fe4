package org.ecobureau.permits.permit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.ecobureau.vocabulary.lifecycle.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * What other services learn of a permit. All types have one shape: the whole public state, so the latest event suffices.
 *
 * @param on the day on which it happened
 * @param registrationId of the registration that the permit takes the place of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PermitEvent(
        @JsonIgnore String type,
        String permitId,
        String number,
        String creditCode,
        PermitStatus status,
        PermitManagement management,
        IssuingOffice issuingOffice,
        LocalDate validFrom,
        LocalDate validUntil,
        LocalDate on,
        @Nullable PermitRevocation revocation,
        @Nullable String grounds,
        @Nullable String registrationId)
        implements DomainEvent {

    static final String GRANTED = "permits.permit-granted.v1";
    static final String CHANGED = "permits.permit-changed.v1";
    static final String REISSUED = "permits.permit-reissued.v1";
    static final String RENEWED = "permits.permit-renewed.v1";
    static final String SUSPENDED = "permits.permit-suspended.v1";
    static final String REINSTATED = "permits.permit-reinstated.v1";
    static final String REVOKED = "permits.permit-revoked.v1";
    static final String CANCELLED = "permits.permit-cancelled.v1";
    static final String EXPIRED = "permits.permit-expired.v1";

    /** @param permit as it is after what happened */
    static PermitEvent of(String type, Permit permit, LocalDate on) {
        Grant grant = permit.requireGrant();
        return new PermitEvent(
                type,
                permit.id(),
                grant.number().value(),
                permit.holder().creditCode().value(),
                permit.status(),
                permit.management(),
                permit.office(),
                grant.term().from(),
                grant.term().until(),
                on,
                null,
                null,
                null);
    }

    PermitEvent inPlaceOf(@Nullable String registration) {
        return with(revocation, grounds, registration);
    }

    PermitEvent because(String why) {
        return because(null, why);
    }

    PermitEvent because(@Nullable PermitRevocation kind, String why) {
        return with(kind, why, registrationId);
    }

    private PermitEvent with(@Nullable PermitRevocation kind, @Nullable String why, @Nullable String registration) {
        return new PermitEvent(
                type,
                permitId,
                number,
                creditCode,
                status,
                management,
                issuingOffice,
                validFrom,
                validUntil,
                on,
                kind,
                why,
                registration);
    }
}
