package org.ecobureau.permits.content;

/** What an outlet discharges into. */
public enum Medium {
    AIR,
    WATER
}
