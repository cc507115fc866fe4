package org.ecobureau.permits.permit;

/** Why a holder needs another paper. */
enum ReissueReason {
    LOST,
    DAMAGED
}
