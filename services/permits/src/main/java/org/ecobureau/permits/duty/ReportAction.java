package org.ecobureau.permits.duty;

import org.ecobureau.vocabulary.problem.Term;

/** What is done with a report. */
enum ReportAction implements Term {
    RAISE("生成执行报告任务"),
    SUBMIT("提交执行报告"),
    ACCEPT("执行报告审核通过"),
    RETURN("退回执行报告"),
    REMIND("提醒提交"),
    NOTE_SUCCESSOR("记载承继单位"),
    TRANSFER("变更报告单位"),
    MISS("记为未按期提交");

    private final String chinese;

    ReportAction(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
