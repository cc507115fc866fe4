package org.ecobureau.medicalwaste.bag;

/** What is done to a bag; the last three are what is done to its round. */
enum BagAction {
    PACK,
    SEAL,
    CARRY,
    RECEIVE,
    DISPOSE
}
