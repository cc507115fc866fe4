package org.ecobureau.permits.permit;

import java.util.EnumSet;
import java.util.Set;

/** Where a permit stands. */
public enum PermitStatus {
    DRAFT,
    SUBMITTED,
    CORRECTION_REQUESTED,
    ACCEPTED,
    UNDER_REVIEW,
    RECTIFYING,
    REFUSED,
    NOT_REQUIRED,
    NOT_COMPETENT,
    WITHDRAWN,
    ACTIVE,
    SUSPENDED,
    EXPIRED,
    REVOKED,
    CANCELLED;

    /** An application that waits for its decision. */
    static final Set<PermitStatus> PENDING =
            Set.copyOf(EnumSet.of(SUBMITTED, CORRECTION_REQUESTED, ACCEPTED, UNDER_REVIEW, RECTIFYING));

    /** A permit whose term is running. */
    static final Set<PermitStatus> RUNNING = Set.copyOf(EnumSet.of(ACTIVE, SUSPENDED));
}
