package org.ecobureau.permits.procedure;

/** Which days a term counts. */
public enum DayCount {
    WORKING,
    CALENDAR
}
