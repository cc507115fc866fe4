package org.ecobureau.permits.content;

import org.ecobureau.vocabulary.problem.Kind;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.ecobureau.vocabulary.problem.ProblemText;

/** What can be wrong with the content of a permit. */
public enum ContentProblem implements ProblemCode {
    CODE_FORM(Kind.INVALID, "{value} (expected: {expected})", "{value}（应为{expected}）"),
    LISTED_TWICE(Kind.INVALID, "{value} is listed twice", "{value}重复"),
    TOO_MANY(Kind.INVALID, "{count} entries (expected: at most {limit})", "{count}项（应不超过{limit}项）"),
    OUT_OF_RANGE(Kind.INVALID, "{value} (expected: {expected})", "{value}（应为{expected}）"),
    LIMIT_MISSING(Kind.INVALID, "neither a minimum nor a maximum (expected: one of them)", "未给出限值（应给出上限或下限）"),
    LIMIT_ORDER(Kind.INVALID, "from {minimum} to {maximum} (expected: an ascending range)", "下限{minimum}大于上限{maximum}"),
    UNIT_OF_OTHER_MEDIUM(
            Kind.INVALID, "{unit} is no unit at {outlet} (medium: {medium})", "{outlet}（{medium}）不能使用单位{unit}"),
    OUTLET_UNKNOWN(Kind.INVALID, "{value} (expected: one of the outlets of this content)", "{value}（应为本证所列排放口）"),
    FREQUENCY_MISSING(Kind.INVALID, "manual monitoring without a frequency", "手工监测未给出频次"),
    REPORTING_MISSING(Kind.INVALID, "a condition on execution reports without period and due day", "执行报告要求未给出周期和提交期限"),
    REPORTING_RHYTHM(Kind.INVALID, "{value} (expected: MONTH, QUARTER or YEAR)", "{value}（执行报告周期应为月、季或年）"),
    TOO_DEEP(Kind.INVALID, "conditions {depth} levels deep (expected: at most {limit})", "要求层级达{depth}层（应不超过{limit}层）");

    private final ProblemText text;

    ContentProblem(Kind kind, String english, String chinese) {
        this.text = new ProblemText(kind, english, chinese);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
