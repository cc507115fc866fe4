package org.ecobureau.permits.permit;

import org.jspecify.annotations.Nullable;

/** Which permits a list shows: those that meet everything given. */
record PermitFilter(
        @Nullable String creditCode,
        @Nullable String number,
        @Nullable PermitStatus status,
        @Nullable PermitManagement management,
        @Nullable String town) {

    static final PermitFilter ALL = new PermitFilter(null, null, null, null, null);

    static PermitFilter of(@Nullable PermitStatus status) {
        return new PermitFilter(null, null, status, null, null);
    }
}
