package org.ecobureau.permits.permit;

import org.ecobureau.vocabulary.problem.Kind;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.ecobureau.vocabulary.problem.ProblemText;

/** What can be wrong with a permit. */
enum PermitProblem implements ProblemCode {
    OFFICE_NOT_COMPETENT(
            Kind.FORBIDDEN,
            "the permit is in the hands of the office {office} (expected: {expected})",
            "该许可证由{office}承办（应由{expected}办理）"),
    OFFICE_DIVISION(
            Kind.INVALID,
            "{office} (expected: {expected} for management {management})",
            "{office}（{management}应由{expected}承办）"),
    SITE_HAS_PERMIT(
            Kind.CONFLICT,
            "these premises have a permit, or an application for one, already (expected: one for each premises)",
            "该生产经营场所已有排污许可证或正在申请（每个场所一证）"),
    BEFORE_PERMIT_RULES(
            Kind.INVALID,
            "{day} (expected: {since} or later, when permits came to be granted)",
            "{day}（应不早于排污许可制度施行之日{since}）"),
    CORRECTION_TOO_LATE(
            Kind.CONFLICT,
            "the application counts as accepted since it was not returned by {due}",
            "未在{due}前告知补正，申请视为受理"),
    DEEMED_ACCEPTED(
            Kind.CONFLICT,
            "not returned by {due}: the application counts as accepted on {acceptedOn}, the day it was submitted",
            "未在{due}前告知补正，自收到申请之日{acceptedOn}起视为受理"),
    DECISION_LATE(Kind.CONFLICT, "decided on {day} (expected: by {due})", "{day}作出决定（应于{due}前）"),
    DECISION_EXTENDED(Kind.CONFLICT, "the time for the decision was extended already", "审批期限已延长过一次"),
    EXTENSION_UNKNOWN(
            Kind.CONFLICT, "the rules of the day know no extension of the time for the decision", "当时的规定没有延长审批期限的规定"),
    VALID_FROM_EARLY(
            Kind.INVALID,
            "{validFrom} (expected: not before the grant on {grantedOn})",
            "{validFrom}（应不早于决定之日{grantedOn}）"),
    APPLICATION_INCOMPLETE(Kind.CONFLICT, "the application lacks {item}", "申请材料缺少：{item}"),
    NOTICE_ORDER(Kind.INVALID, "from {from} until {until} (expected: an ascending range)", "公开起止日期{from}至{until}有误"),
    SITE_CHECK_OPEN(Kind.CONFLICT, "the site check has no result yet", "现场核查尚无结果"),
    SITE_CHECK_NOT_ORDERED(Kind.CONFLICT, "no site check waits for its result", "没有待录入结果的现场核查"),
    SITE_CHECK_FAILED(
            Kind.CONFLICT, "the site check of {day} found the premises not as applied for", "{day}现场核查发现与申请内容不符"),
    OFFICERS_TOO_FEW(Kind.INVALID, "{count} (expected: 2 officers or more)", "核查人员{count}名（应不少于两名）"),
    ASSESSMENT_OPEN(Kind.CONFLICT, "the technical assessment has no result yet", "技术评估尚无结果"),
    ASSESSMENT_NOT_ORDERED(Kind.CONFLICT, "no technical assessment waits for its result", "没有待录入结果的技术评估"),
    PROCEEDING_OPEN(Kind.CONFLICT, "the {kind} has no outcome yet", "{kind}尚未结束"),
    PROCEEDING_NOT_OPEN(Kind.CONFLICT, "no hearing or review by experts is going on", "没有正在进行的听证或专家评审"),
    RECTIFICATION_SOURCE(
            Kind.INVALID,
            "{dischargingSince} (expected: a source that discharged before {before})",
            "自{dischargingSince}起排放污染物（限期整改适用于{before}前已经实际排放污染物的排污单位）"),
    RECTIFICATION_TERM(Kind.INVALID, "{until} (expected: from {from} to {to})", "{until}（整改期限应在{from}至{to}之间）"),
    RECTIFIED_LATE(Kind.CONFLICT, "reported on {day} (expected: by {due})", "{day}报告完成整改（应于{due}前）"),
    RECTIFICATION_RUNNING(Kind.CONFLICT, "the applicant has until {until} to put it right", "申请单位的整改期限至{until}，尚未届满"),
    REAPPLICATION_NEEDED(
            Kind.CONFLICT,
            "{path}: from {before} to {after} needs a new application",
            "{path}由{before}变为{after}，应当重新申请取得排污许可证"),
    REAPPLICATION_NOT_APPLIED(Kind.CONFLICT, "no new application waits for its decision", "没有待决定的重新申请"),
    REQUEST_PENDING(Kind.CONFLICT, "another request of the holder waits for its decision", "已有待决定的申请"),
    BAR_UNKNOWN(Kind.INVALID, "the rules of {day} bar nobody from applying again", "{day}的规定没有限制再次申请"),
    APPLICANT_BARRED(Kind.CONFLICT, "the enterprise may not apply again until {until}", "该单位在{until}前不得再次申请排污许可证"),
    KEPT_TOO_SHORT(
            Kind.INVALID,
            "condition {condition}: kept for {years} years (expected: {least} or more)",
            "许可要求{condition}：保存期限{years}年（应不少于{least}年）"),
    EDITION_UNKNOWN(Kind.INVALID, "{value} (expected: an edition from 1 to {last})", "{value}（版次应为1至{last}）"),
    RENEWAL_PENDING(Kind.CONFLICT, "a renewal is applied for already", "已提出延续申请"),
    RENEWAL_DEEMED_GRANTED(
            Kind.CONFLICT,
            "the renewal counts as granted since it was not decided by the end of the term on {until}",
            "有效期于{until}届满前未作决定，视为准予延续"),
    RENEWAL_NOT_APPLIED(Kind.CONFLICT, "no renewal is applied for", "没有待决定的延续申请"),
    STEPS_OUT_OF_ORDER(Kind.INVALID, "{value} (expected: from {from} to {to})", "{value}（应在{from}至{to}之间）"),
    NUMBER_IN_USE(Kind.CONFLICT, "another permit bears this number", "该许可证编号已被使用");

    private final ProblemText text;

    PermitProblem(Kind kind, String english, String chinese) {
        this.text = new ProblemText(kind, english, chinese);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
