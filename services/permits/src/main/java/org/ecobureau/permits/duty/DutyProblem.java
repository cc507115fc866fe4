package org.ecobureau.permits.duty;

import org.ecobureau.vocabulary.problem.Kind;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.ecobureau.vocabulary.problem.ProblemText;

/** What can be wrong with a report or a result. */
enum DutyProblem implements ProblemCode {
    REPORT_LATE(Kind.INVALID, "handed in on {day} (expected: by {dueOn})", "{day}提交（应于{dueOn}前提交）"),
    CHAPTERS_MISSING(Kind.INVALID, "without {missing}", "缺少{missing}"),
    NOT_DUE_YET(Kind.CONFLICT, "due on {dueOn} (expected: after that day)", "截止日为{dueOn}，尚未逾期"),
    PERMIT_WITHOUT_CONTENT(
            Kind.CONFLICT,
            "the permit is not in force or has no content (expected: a permit with outlets and limits)",
            "许可证未生效或无许可内容"),
    OUTLET_NOT_PERMITTED(Kind.INVALID, "{value} (expected: an outlet of the permit)", "{value}（应为许可证载明的排放口）"),
    UNIT_OF_LIMIT(Kind.INVALID, "{value} (expected: {expected}, the unit of the limit)", "{value}（应为限值单位{expected}）"),
    LIMIT_EXCEEDED(Kind.INVALID, "{value} {unit} (permitted: {permitted})", "{value} {unit}（许可限值{permitted}）"),
    NO_LIMIT(
            Kind.INVALID,
            "the permit sets no limit for {pollutant} averaged {averaging}",
            "许可证未载明{pollutant}（{averaging}）的限值"),
    VALUE_RANGE(
            Kind.INVALID,
            "{value} (expected: at most {places} digits before and {scale} after the point)",
            "{value}（整数部分应不超过{places}位，小数应不超过{scale}位）"),
    MEASURED_IN_FUTURE(Kind.INVALID, "{value} lies in the future", "{value}晚于当前时间");

    private final ProblemText text;

    DutyProblem(Kind kind, String english, String chinese) {
        this.text = new ProblemText(kind, english, chinese);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
