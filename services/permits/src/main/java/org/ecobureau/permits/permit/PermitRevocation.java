package org.ecobureau.permits.permit;

/** Why a permit is taken away. */
public enum PermitRevocation {
    UNLAWFUL_GRANT,
    PENALTY
}
