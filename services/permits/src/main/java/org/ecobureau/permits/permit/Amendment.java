package org.ecobureau.permits.permit;

/**
 * Why the authority changes a permit by itself.
 *
 * <p>Source: State Council decree 736, article 16.
 */
enum Amendment {
    STANDARDS_CHANGED,
    TOTALS_CHANGED
}
