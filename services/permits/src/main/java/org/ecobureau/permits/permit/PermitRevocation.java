package org.ecobureau.permits.permit;

/** Why a permit is taken away. */
enum PermitRevocation {
    UNLAWFUL_GRANT,
    PENALTY
}
