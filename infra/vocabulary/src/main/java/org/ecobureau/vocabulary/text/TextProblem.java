package org.ecobureau.vocabulary.text;

import org.ecobureau.vocabulary.problem.Kind;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.ecobureau.vocabulary.problem.ProblemText;

/** What can be wrong with any text. */
public enum TextProblem implements ProblemCode {
    TEXT_INVISIBLE("{value} (expected: characters that can be seen)", "含有不可见字符{value}");

    private final ProblemText text;

    TextProblem(String english, String chinese) {
        this.text = new ProblemText(Kind.INVALID, english, chinese);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
