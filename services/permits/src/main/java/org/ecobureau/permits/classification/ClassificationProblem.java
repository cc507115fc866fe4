package org.ecobureau.permits.classification;

import org.ecobureau.vocabulary.problem.Kind;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.ecobureau.vocabulary.problem.ProblemText;

/** What can be wrong with an industry, or with the question which management applies. */
enum ClassificationProblem implements ProblemCode {
    INDUSTRY_FORM(
            "{value} (expected: 2 to 4 digits of GB/T 4754-2017, such as 3031)",
            "{value}（应为GB/T 4754-2017的2至4位行业代码，如3031）"),
    INDUSTRY_UNLISTED(
            "{value} (expected: a code of GB/T 4754-2017; its division: {division})",
            "{value}（应为GB/T 4754-2017的行业代码；所属大类：{division}）"),
    INDUSTRIES_NUMBER("{actual} industries (expected: 1 to {limit})", "{actual}个行业（应为1至{limit}个）"),
    FACT_NEGATIVE("{value} (expected: zero or more)", "{value}（应不小于零）"),
    CATALOGUE_NOT_IN_FORCE(
            "no catalogue is held for {day} (expected: a day from {since} on)", "本系统没有{day}适用的名录（应为{since}起）"),
    MANAGEMENT_DIFFERS(
            "{management} (the catalogue says {expected}: row {row}, {title})",
            "{management}（按名录应为{expected}：第{row}类，{title}）");

    private final ProblemText text;

    ClassificationProblem(String english, String chinese) {
        this.text = new ProblemText(Kind.INVALID, english, chinese);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
