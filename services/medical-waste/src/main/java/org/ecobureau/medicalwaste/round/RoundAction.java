package org.ecobureau.medicalwaste.round;

/** What is done to a round. */
enum RoundAction {
    HAND_OVER,
    ADD_STOPS,
    DEPART,
    RECEIVE,
    DISPOSE
}
