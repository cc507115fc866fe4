package org.ecobureau.remediation.site;

import java.util.Set;
import org.ecobureau.vocabulary.problem.Term;

/** What is done to a site, and which of its parties may do it where the action is open to enterprises. */
enum SiteAction implements Term {
    REGISTER("疑似污染地块登记"),
    ASSIGN_PARTIES("明确相关单位", PartyRole.RESPONSIBLE),
    SET_INVESTMENT("投资登记", PartyRole.RESPONSIBLE),
    CHANGE_LAND_USE("规划用途变更"),
    ORDER_PRELIMINARY_SURVEY("通知开展初步调查"),
    REPORT_PRELIMINARY_SURVEY("初步调查报告", PartyRole.RESPONSIBLE),
    START_DETAILED_SURVEY("启动详细调查"),
    REPORT_DETAILED_SURVEY("详细调查报告", PartyRole.RESPONSIBLE),
    START_RISK_ASSESSMENT("启动风险评估"),
    REPORT_RISK_ASSESSMENT("风险评估报告", PartyRole.RESPONSIBLE),
    CLEAR("认定为非污染地块"),
    LIST("列入名录"),
    FILE_PLAN("修复方案备案", PartyRole.RESPONSIBLE),
    SET_CRITERIA("浸出限值登记"),
    START_WORKS("修复施工开始", PartyRole.RESPONSIBLE, PartyRole.REMEDIATOR),
    PLAN_STEPS("工艺步骤计划", PartyRole.RESPONSIBLE, PartyRole.REMEDIATOR),
    COMPLETE_STEP("工艺步骤完成", PartyRole.RESPONSIBLE, PartyRole.REMEDIATOR),
    REPORT_TRANSPORT("转运计划报告", PartyRole.RESPONSIBLE, PartyRole.REMEDIATOR),
    RECORD_EARTHWORK("土方登记", PartyRole.RESPONSIBLE, PartyRole.REMEDIATOR),
    SHIP_SOIL("污染土壤外运", PartyRole.RESPONSIBLE, PartyRole.REMEDIATOR),
    COMPLETE_WORKS("建设完成", PartyRole.RESPONSIBLE, PartyRole.REMEDIATOR),
    END_FINISHING("扫尾结束", PartyRole.RESPONSIBLE, PartyRole.REMEDIATOR),
    ACCEPT_WORKS("工程验收"),
    SUBMIT_EVALUATION("提交效果评估报告", PartyRole.RESPONSIBLE, PartyRole.EVALUATOR),
    PASS_EVALUATION("效果评估通过"),
    FAIL_EVALUATION("效果评估未通过"),
    APPLY_FOR_REMOVAL("申请移出名录", PartyRole.RESPONSIBLE),
    REMOVE("移出名录"),
    REFUSE_REMOVAL("不予移出"),
    START_POST_MANAGEMENT("后期管理");

    private final String chinese;
    private final Set<PartyRole> parties;

    SiteAction(String chinese, PartyRole... parties) {
        this.chinese = chinese;
        this.parties = Set.of(parties);
    }

    @Override
    public String chinese() {
        return chinese;
    }

    /** Empty where the action is the authorities' own. */
    Set<PartyRole> parties() {
        return parties;
    }
}
