package org.ecobureau.medicalwaste.support;

import org.ecobureau.vocabulary.problem.Term;

/** What is done to the support of an enterprise. */
enum SupportAction implements Term {
    GRANT("列入名单"),
    END("移出名单");

    private final String chinese;

    SupportAction(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
