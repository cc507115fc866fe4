package org.ecobureau.medicalwaste.inspection;

import org.ecobureau.vocabulary.problem.Term;

/** What is done to an inspection's record. */
enum InspectionAction implements Term {
    RECORD("检查记录"),
    CONFIRM_RECTIFICATION("整改复查");

    private final String chinese;

    InspectionAction(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
