package org.ecobureau.hazardouswaste.activity;

import org.ecobureau.vocabulary.problem.Term;

/** What is done to a record of the bureau's work. */
enum ActivityAction implements Term {
    RECORD("登记"),
    WITHDRAW("撤回");

    private final String chinese;

    ActivityAction(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
