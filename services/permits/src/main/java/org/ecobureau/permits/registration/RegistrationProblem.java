package org.ecobureau.permits.registration;

import org.ecobureau.vocabulary.problem.Kind;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.ecobureau.vocabulary.problem.ProblemText;

/** What can be wrong with a registration. */
enum RegistrationProblem implements ProblemCode {
    SITE_HAS_REGISTRATION(
            Kind.CONFLICT,
            "these premises are registered already (expected: one registration for each premises)",
            "该生产经营场所已登记（每个场所登记一次）"),
    SITE_HOLDS_PERMIT(
            Kind.CONFLICT,
            "these premises hold permit {number} (expected: a registration where no permit is needed)",
            "该生产经营场所已取得排污许可证{number}（排污登记适用于不需要申领排污许可证的单位）"),
    BEFORE_REGISTRATION_RULES(
            Kind.INVALID,
            "{day} (expected: {since} or later, when sources came to be registered)",
            "{day}（应不早于排污登记制度施行之日{since}）"),
    FILED_IN_FUTURE(Kind.INVALID, "{filedAt} (expected: not after {now})", "{filedAt}（应不晚于{now}）"),
    NUMBER_IN_USE(Kind.CONFLICT, "another registration bears this number", "该登记编号已被使用");

    private final ProblemText text;

    RegistrationProblem(Kind kind, String english, String chinese) {
        this.text = new ProblemText(kind, english, chinese);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
