package org.ecobureau.medicalwaste.wastewater;

import org.ecobureau.vocabulary.problem.Kind;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.ecobureau.vocabulary.problem.ProblemText;

/** What can be wrong with a month's wastewater. */
enum WastewaterProblem implements ProblemCode {
    MONTH_FORM(Kind.INVALID, "{value} (expected: a month such as 2020-03)", "{value}（应为月份，如2020-03）"),
    MONTH_NOT_OVER(Kind.INVALID, "{month} (expected: a month that is over)", "{month}尚未结束"),
    CHLORINE_OUT_OF_RANGE(Kind.CONFLICT, "{value} (expected: {least} to {most})", "{value}（应为{least}至{most}）"),
    GROUNDS_LENGTH(Kind.INVALID, "{length} characters (expected: 1 to {limit})", "长度为{length}个字符（应为1至{limit}个）");

    private final ProblemText text;

    WastewaterProblem(Kind kind, String english, String chinese) {
        this.text = new ProblemText(kind, english, chinese);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
