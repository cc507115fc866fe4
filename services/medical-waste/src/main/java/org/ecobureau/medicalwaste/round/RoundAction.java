package org.ecobureau.medicalwaste.round;

/** What is done to a round, and whether it is the plant's business or the carrier's. */
enum RoundAction {
    HAND_OVER(false),
    ADD_STOPS(false),
    DEPART(false),
    RECEIVE(true),
    DISPOSE(true);

    private final boolean ofPlant;

    RoundAction(boolean ofPlant) {
        this.ofPlant = ofPlant;
    }

    boolean isOfPlant() {
        return ofPlant;
    }
}
