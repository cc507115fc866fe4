package org.ecobureau.permits.content;

/** How much an outlet matters: main outlets have limits of concentration and amount, general ones of concentration. */
public enum OutletGrade {
    MAIN,
    GENERAL
}
