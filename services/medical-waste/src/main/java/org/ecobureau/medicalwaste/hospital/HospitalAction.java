package org.ecobureau.medicalwaste.hospital;

import org.ecobureau.vocabulary.problem.Term;

/** What is done to a hospital's record. */
enum HospitalAction implements Term {
    REGISTER("医疗机构登记"),
    UPDATE("医疗机构变更"),
    CLOSE("医疗机构停业");

    private final String chinese;

    HospitalAction(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
