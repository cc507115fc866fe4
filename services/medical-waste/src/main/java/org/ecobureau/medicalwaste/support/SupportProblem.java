package org.ecobureau.medicalwaste.support;

import org.ecobureau.vocabulary.problem.Kind;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.ecobureau.vocabulary.problem.ProblemText;

/** What can be wrong with the support of an enterprise. */
enum SupportProblem implements ProblemCode {
    REASON_LENGTH(Kind.INVALID, "{length} characters (expected: 1 to {limit})", "长度为{length}个字符（应为1至{limit}个）"),
    ENDS_BEFORE_START(Kind.INVALID, "{until} (expected: {since} or later)", "{until}（应不早于{since}）");

    private final ProblemText text;

    SupportProblem(Kind kind, String english, String chinese) {
        this.text = new ProblemText(kind, english, chinese);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
