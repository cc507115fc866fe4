package org.ecobureau.permits.permit;

import org.ecobureau.vocabulary.problem.Term;

/** What is done with a permit. */
public enum PermitAction implements Term {
    DRAFT("草拟申请", false),
    SAVE("保存草稿", false),
    DISCARD("放弃草稿", false),
    SUBMIT("提交申请", false),
    APPLY("申请排污许可证", false),
    REQUEST_CORRECTION("通知补正", true),
    RESUBMIT("补正后重新提交", false),
    ACCEPT("受理", true),
    DECLARE_NOT_REQUIRED("告知不需要取得排污许可证", true),
    DECLINE("不予受理", true),
    WITHDRAW("撤回申请", false),
    ORDER_SITE_CHECK("组织现场核查", true),
    RECORD_SITE_CHECK("录入现场核查结果", true),
    ORDER_ASSESSMENT("组织技术评估", true),
    RECORD_ASSESSMENT("录入技术评估结果", true),
    START_PROCEEDING("组织听证、专家评审", true),
    END_PROCEEDING("听证、专家评审结束", true),
    ORDER_RECTIFICATION("下达整改通知书", true),
    REPORT_RECTIFIED("报告完成整改", false),
    EXTEND_DECISION("延长审批期限", true),
    GRANT("核发", true),
    REFUSE("不予许可", true),
    CHANGE("变更", true),
    AMEND("依职权变更", true),
    REAPPLY("重新申请", false),
    GRANT_REAPPLICATION("重新申请准予许可", true),
    REFUSE_REAPPLICATION("重新申请不予许可", true),
    APPLY_FOR_RENEWAL("申请延续", false),
    RENEW("准予延续", true),
    REFUSE_RENEWAL("不予延续", true),
    REISSUE("补领", true),
    NOTE_SUCCESSOR("记载承继单位", false),
    TRANSFER("变更持证单位", true),
    SUSPEND("暂扣", true),
    REINSTATE("恢复", true),
    REVOKE("撤销、吊销", true),
    CANCEL("注销", true),
    EXPIRE("届满失效", false);

    private final String chinese;
    private final boolean takenByOffice;

    PermitAction(String chinese, boolean takenByOffice) {
        this.chinese = chinese;
        this.takenByOffice = takenByOffice;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    /** Whether only the office that is responsible for the permit takes it. */
    boolean isTakenByOffice() {
        return takenByOffice;
    }
}
