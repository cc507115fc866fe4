package org.ecobureau.medicalwaste.bag;

import org.ecobureau.vocabulary.problem.Term;

/** What is done to a bag; the last three are what is done to its round. */
enum BagAction implements Term {
    PACK("装袋"),
    SEAL("封口称重暂存"),
    CARRY("装车收运"),
    RECEIVE("入厂接收"),
    DISPOSE("处置");

    private final String chinese;

    BagAction(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
