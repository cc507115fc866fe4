package org.ecobureau.permits.registration;

import org.jspecify.annotations.Nullable;

/** Which registrations a list shows: those that meet everything given. */
record RegistrationFilter(
        @Nullable String creditCode,
        @Nullable String number,
        @Nullable RegistrationStatus status,
        @Nullable String town) {

    static final RegistrationFilter ALL = new RegistrationFilter(null, null, null, null);

    static RegistrationFilter of(@Nullable RegistrationStatus status) {
        return new RegistrationFilter(null, null, status, null);
    }
}
