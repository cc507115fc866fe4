package org.ecobureau.hazardouswaste.wording;

import org.ecobureau.vocabulary.problem.Kind;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.ecobureau.vocabulary.problem.ProblemText;

/** What can be wrong with a text or a number that a caller gives. */
public enum WordingProblem implements ProblemCode {
    TEXT_MISSING("empty (expected: a text)", "内容为空（应填写文字）"),
    TEXT_TOO_LONG("{length} characters (expected: at most {limit})", "长{length}个字符（应不超过{limit}个）"),
    NUMBER_TOO_SMALL("{value} (expected: at least {limit})", "{value}（应不小于{limit}）"),
    NUMBER_TOO_LARGE("{value} (expected: at most {limit})", "{value}（应不大于{limit}）");

    private final ProblemText text;

    WordingProblem(String english, String chinese) {
        this.text = new ProblemText(Kind.INVALID, english, chinese);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
