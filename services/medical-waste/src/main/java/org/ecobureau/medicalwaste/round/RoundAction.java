package org.ecobureau.medicalwaste.round;

import org.ecobureau.vocabulary.problem.Term;

/** What is done to a round, and whether it is the plant's business or the carrier's. */
enum RoundAction implements Term {
    HAND_OVER("交接", false),
    ADD_STOPS("增加交接点", false),
    DEPART("起运", false),
    RECEIVE("入厂接收", true),
    DISPOSE("处置", true);

    private final String chinese;
    private final boolean ofPlant;

    RoundAction(String chinese, boolean ofPlant) {
        this.chinese = chinese;
        this.ofPlant = ofPlant;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    boolean isOfPlant() {
        return ofPlant;
    }
}
