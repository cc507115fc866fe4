package org.ecobureau.remediation.village;

import org.ecobureau.vocabulary.problem.Term;

/** What is done to a village's entry. */
enum VillageAction implements Term {
    REGISTER("行政村登记"),
    TREAT("整治完成"),
    ACCEPT("省级验收通过");

    private final String chinese;

    VillageAction(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
