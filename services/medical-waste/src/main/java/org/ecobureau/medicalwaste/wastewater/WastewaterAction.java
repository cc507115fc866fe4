package org.ecobureau.medicalwaste.wastewater;

import org.ecobureau.vocabulary.problem.Term;

/** What is done to a month's report. */
enum WastewaterAction implements Term {
    REPORT("废水月报"),
    CORRECT("废水月报更正"),
    VERIFY("废水月报核实");

    private final String chinese;

    WastewaterAction(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
