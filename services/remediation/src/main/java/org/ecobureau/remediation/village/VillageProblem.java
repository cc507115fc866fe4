package org.ecobureau.remediation.village;

import org.ecobureau.vocabulary.problem.Kind;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.ecobureau.vocabulary.problem.ProblemText;

/** What can be wrong with a village's entry. */
enum VillageProblem implements ProblemCode {
    TEXT_MISSING(Kind.INVALID, "empty (expected: some text)", "内容为空"),
    TEXT_TOO_LONG(Kind.INVALID, "{length} characters (expected: at most {limit})", "长{length}个字符（应不超过{limit}个）"),
    VILLAGE_ON_REGISTER(Kind.CONFLICT, "the town has a village of this name already", "该乡镇已有同名行政村");

    private final ProblemText text;

    VillageProblem(Kind kind, String english, String chinese) {
        this.text = new ProblemText(kind, english, chinese);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
