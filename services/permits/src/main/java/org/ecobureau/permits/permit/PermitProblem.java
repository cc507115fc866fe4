package org.ecobureau.permits.permit;

import org.ecobureau.vocabulary.problem.Kind;
import org.ecobureau.vocabulary.problem.ProblemCode;

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
    ACCEPTED_LATE(Kind.CONFLICT, "accepted on {day} (expected: by {due})", "{day}受理（应于{due}前）"),
    DECISION_LATE(Kind.CONFLICT, "decided on {day} (expected: by {due})", "{day}作出决定（应于{due}前）"),
    DECISION_EXTENDED(Kind.CONFLICT, "the time for the decision was extended already", "审批期限已延长过一次"),
    EXTENSION_UNKNOWN(
            Kind.CONFLICT, "the rules of the day know no extension of the time for the decision", "当时的规定没有延长审批期限的规定"),
    VALID_FROM_EARLY(
            Kind.INVALID,
            "{validFrom} (expected: not before the grant on {grantedOn})",
            "{validFrom}（应不早于决定之日{grantedOn}）"),
    RENEWAL_PENDING(Kind.CONFLICT, "a renewal is applied for already", "已提出延续申请"),
    RENEWAL_NOT_APPLIED(Kind.CONFLICT, "no renewal is applied for", "没有待决定的延续申请"),
    STEPS_OUT_OF_ORDER(Kind.INVALID, "{value} (expected: from {from} to {to})", "{value}（应在{from}至{to}之间）"),
    NUMBER_IN_USE(Kind.CONFLICT, "another permit bears this number", "该许可证编号已被使用");

    private final Kind kind;
    private final String english;
    private final String chinese;

    PermitProblem(Kind kind, String english, String chinese) {
        this.kind = kind;
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
