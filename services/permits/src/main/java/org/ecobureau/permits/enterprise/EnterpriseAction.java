package org.ecobureau.permits.enterprise;

import org.ecobureau.vocabulary.problem.Term;

/** What is done to a register entry. */
enum EnterpriseAction implements Term {
    REGISTER("企业登记"),
    RENAME("企业更名"),
    CHANGE("变更企业信息"),
    ADD_SITE("新增生产经营场所"),
    CHANGE_SITE("变更生产经营场所"),
    CLOSE_SITE("关闭生产经营场所"),
    MERGE("企业合并"),
    CLOSE("企业关闭");

    private final String chinese;

    EnterpriseAction(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
