package org.ecobureau.permits.content;

/** How often something is due. */
public enum Rhythm {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    HALF_YEAR,
    YEAR
}
