package org.ecobureau.remediation.site;

import org.ecobureau.vocabulary.problem.Kind;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.ecobureau.vocabulary.problem.ProblemText;

/** What can stand against a step in a site's life. */
enum SiteProblem implements ProblemCode {
    TEXT_MISSING(Kind.INVALID, "empty (expected: some text)", "内容为空"),
    TEXT_TOO_LONG(Kind.INVALID, "{length} characters (expected: at most {limit})", "长{length}个字符（应不超过{limit}个）"),
    SITE_NAME_TAKEN(
            Kind.CONFLICT, "another site bears this name (expected: a name unique in the county)", "地块名称已被使用（应在全县唯一）"),
    RADIUS(Kind.INVALID, "{radius} m (expected: 1 to {limit})", "{radius}米（应为1至{limit}）"),
    NOT_ITS_PARTY(
            Kind.FORBIDDEN,
            "{action} is up to {expected} of the site (the caller is {actual})",
            "{action}应由地块的{expected}办理（当前单位：{actual}）"),
    PARTY_UNREGISTERED(
            Kind.CONFLICT,
            "{creditCode} is not in the register of enterprises as known here",
            "{creditCode}尚未在企业登记中查到"),
    SURVEY_WITHOUT_RESULTS(
            Kind.INVALID,
            "no results (expected: highest values in the report, or samples on record since {since})",
            "没有检测结果（应填报最高值，或有{since}以来的样品记录）"),
    SURVEY_MISSING(Kind.CONFLICT, "the {survey} was not reported yet", "{survey}尚未报告"),
    NOTHING_ABOVE_SCREENING(
            Kind.CONFLICT, "no result of the {survey} lies above the screening value", "{survey}没有超过筛选值的结果"),
    STILL_ABOVE_SCREENING(
            Kind.CONFLICT, "the {survey} found {analytes} above the screening value", "{survey}中{analytes}超过筛选值"),
    ASSESSMENT_MISSING(Kind.CONFLICT, "the risk assessment was not reported yet", "风险评估尚未报告"),
    RISK_ACCEPTABLE(
            Kind.CONFLICT,
            "the assessed risk is acceptable (expected: one that needs remediation)",
            "风险评估结论为可接受（应为需要风险管控、修复）"),
    RISK_UNACCEPTABLE(Kind.CONFLICT, "the assessed risk is not acceptable", "风险评估结论为不可接受"),
    PLAN_WITHOUT_GROUNDWATER(
            Kind.INVALID, "nothing on groundwater (expected: what the plan does against its pollution)", "缺少地下水污染防治内容"),
    PLAN_WITHOUT_CRITERIA(
            Kind.CONFLICT,
            "the plan sets no limits for leachate, so the effect cannot be judged by records",
            "方案未设浸出限值，无法据记录判断修复效果"),
    CRITERION_REPEATED(
            Kind.INVALID,
            "{analyte} by {leachMethod} has two limits (expected: one)",
            "{analyte}（{leachMethod}）有两个限值（应为一个）"),
    STEP_REPEATED(Kind.INVALID, "{kind} stands twice in the schedule (expected: once)", "{kind}在计划中出现两次（应为一次）"),
    STEP_NOT_PLANNED(Kind.CONFLICT, "{kind} is not in the schedule", "计划中没有{kind}"),
    STEP_DONE_ALREADY(Kind.CONFLICT, "{kind} was done on {doneOn}", "{kind}已于{doneOn}完成"),
    STEPS_OPEN(Kind.CONFLICT, "steps of the schedule are not done: {kinds}", "计划中尚有未完成的步骤：{kinds}"),
    FINISHING_GOES_ON(Kind.CONFLICT, "remaining work goes on", "尚在扫尾"),
    NOTHING_TO_FINISH(Kind.CONFLICT, "no remaining work goes on", "没有正在进行的扫尾工作"),
    WORKS_ACCEPTED_ALREADY(Kind.CONFLICT, "the works were accepted on {acceptedOn}", "工程已于{acceptedOn}验收"),
    EVALUATOR_MISSING(Kind.CONFLICT, "no evaluator was assigned", "尚未明确效果评估单位"),
    EVALUATOR_DID_THE_WORKS(
            Kind.CONFLICT,
            "{creditCode} did the works (expected: another entity evaluates them)",
            "{creditCode}为修复实施单位（效果评估应另行委托）"),
    EVALUATION_CONCLUDED(Kind.CONFLICT, "the evaluation is {conclusion} already", "效果评估结论已为{conclusion}"),
    EVALUATION_NOT_PASSED(Kind.CONFLICT, "no effect evaluation was passed", "尚无通过的效果评估"),
    CRITERION_UNTESTED(
            Kind.CONFLICT,
            "the evaluation has no result for {analyte} by {leachMethod}",
            "效果评估缺少{analyte}（{leachMethod}）的结果"),
    LEACHATE_ABOVE_LIMIT(
            Kind.CONFLICT,
            "{analyte} by {leachMethod}: {value} (expected: at most {limit})",
            "{analyte}（{leachMethod}）为{value}（应不超过{limit}）"),
    TRANSPORT_UNREPORTED(Kind.CONFLICT, "no transport plan for {operator} was reported", "尚未报告运往{operator}的转运计划"),
    TRANSPORT_EXCEEDED(
            Kind.CONFLICT,
            "{shipped} shipped to {operator} (expected: at most the {reported} reported)",
            "运往{operator}共{shipped}（超过转运计划的{reported}）"),
    SOIL_NOT_ON_SITE(
            Kind.CONFLICT,
            "{quantity} (expected: at most the {onSite} that lies excavated on the site)",
            "{quantity}（超过场内存量{onSite}）"),
    QUANTITY_ZERO(Kind.INVALID, "zero (expected: more)", "数量为零"),
    WASTE_CODE_FORM(Kind.INVALID, "{value} (expected: 8 digits such as 321-018-48)", "{value}（应为8位代码，如321-018-48）"),
    SHIPMENT_UNKNOWN(Kind.NOT_FOUND, "no shipment {shipment} left this site", "该地块没有编号为{shipment}的外运记录"),
    SOIL_IN_TRANSIT(Kind.CONFLICT, "{quantity} of soil is on its way and unanswered", "尚有{quantity}污染土壤在途未确认"),
    SENSITIVE_USE_OF_LISTED_LAND(
            Kind.CONFLICT, "{use} is not allowed while the site is on the list ({status})", "名录内地块（{status}）不得用于{use}"),
    UNRELATED_CONSTRUCTION(
            Kind.CONFLICT, "no construction but remediation while the site is {status}", "地块处于{status}，禁止建设与修复无关的项目"),
    SURVEY_NOT_FINISHED(
            Kind.CONFLICT,
            "the site is {status} (expected: surveyed, and found fit for {use})",
            "地块处于{status}（用于{use}前应完成土壤污染状况调查）"),
    ASSESSMENT_NOT_FINISHED(
            Kind.CONFLICT,
            "soil above the screening value was found and its risk is not assessed yet",
            "土壤超过筛选值，风险评估尚未完成"),
    USE_BEYOND_SURVEY(
            Kind.CONFLICT,
            "judged for {landUse} only (expected for {use}: a survey for TYPE1)",
            "仅按{landUse}评价（用于{use}应按第一类用地调查）");

    private final ProblemText text;

    SiteProblem(Kind kind, String english, String chinese) {
        this.text = new ProblemText(kind, english, chinese);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
