package org.ecobureau.remediation.sample;

/** What a soil sample was taken from. */
enum SoilMedium {
    SOIL,
    PIT_FLOOR,
    PIT_WALL,
    STOCKPILE
}
