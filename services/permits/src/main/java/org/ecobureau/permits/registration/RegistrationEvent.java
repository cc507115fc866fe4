package org.ecobureau.permits.registration;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.ecobureau.vocabulary.lifecycle.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * What other services learn of a registration. All types have one shape: the whole public state, so the latest event
 * suffices.
 *
 * @param on the day on which it happened
 * @param permitId of the permit that took its place
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RegistrationEvent(
        @JsonIgnore String type,
        String registrationId,
        String number,
        String creditCode,
        RegistrationStatus status,
        LocalDate validFrom,
        LocalDate validUntil,
        LocalDate on,
        @Nullable String grounds,
        @Nullable String permitId)
        implements DomainEvent {

    static final String FILED = "permits.registration-filed.v1";
    static final String CHANGED = "permits.registration-changed.v1";
    static final String RENEWED = "permits.registration-renewed.v1";
    static final String CANCELLED = "permits.registration-cancelled.v1";
    static final String EXPIRED = "permits.registration-expired.v1";

    /** @param registration as it is after what happened */
    static RegistrationEvent of(String type, Registration registration, LocalDate on) {
        return new RegistrationEvent(
                type,
                registration.id(),
                registration.number().value(),
                registration.registrant().creditCode().value(),
                registration.status(),
                registration.term().from(),
                registration.term().until(),
                on,
                registration.grounds(),
                registration.permit());
    }
}
