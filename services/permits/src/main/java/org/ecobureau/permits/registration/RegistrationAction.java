package org.ecobureau.permits.registration;

import org.ecobureau.vocabulary.problem.Term;

/** What is done with a registration. */
enum RegistrationAction implements Term {
    FILE("排污登记"),
    CHANGE("登记变更"),
    RENEW("登记延续"),
    NOTE_SUCCESSOR("记载承继单位"),
    TRANSFER("变更登记单位"),
    CANCEL("登记注销"),
    GIVE_WAY("因取得排污许可证注销"),
    EXPIRE("届满失效");

    private final String chinese;

    RegistrationAction(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
