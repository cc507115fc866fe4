package org.ecobureau.remediation.village;

/** What is done to a village's entry. */
enum VillageAction {
    REGISTER,
    TREAT,
    ACCEPT
}
