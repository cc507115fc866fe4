package org.ecobureau.remediation.sample;

import org.ecobureau.vocabulary.problem.Term;

/** What is done with a sample. */
enum SampleAction implements Term {
    RECORD("样品登记"),
    WITHDRAW("样品作废");

    private final String chinese;

    SampleAction(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
