package org.ecobureau.vocabulary.lifecycle;

import org.ecobureau.vocabulary.problem.Kind;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.ecobureau.vocabulary.problem.ProblemText;

/** Why an action cannot be taken, whatever the record is. */
public enum LifecycleProblem implements ProblemCode {
    ACTION_NOT_POSSIBLE(
            Kind.CONFLICT,
            "{action} is not possible while the record is {status} (expected: {expected})",
            "当前状态为{status}，不能执行{action}（应为：{expected}）"),
    ROLE_NOT_ENTITLED(
            Kind.FORBIDDEN,
            "{action} is reserved to {expected} (the caller is {actual})",
            "{action}仅限{expected}办理（当前身份：{actual}）");

    private final ProblemText text;

    LifecycleProblem(Kind kind, String english, String chinese) {
        this.text = new ProblemText(kind, english, chinese);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
