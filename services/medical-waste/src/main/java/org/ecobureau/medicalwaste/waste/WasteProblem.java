package org.ecobureau.medicalwaste.waste;

import org.ecobureau.vocabulary.problem.Kind;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.ecobureau.vocabulary.problem.ProblemText;

/** What can be wrong with medical waste wherever it is. */
public enum WasteProblem implements ProblemCode {
    WEIGHT_ZERO(Kind.INVALID, "0 (expected: more than zero)", "重量为0（应大于零）"),
    DONE_LATE(Kind.CONFLICT, "{clock} was due at {dueAt} (done: {doneAt})", "{clock}应于{dueAt}前完成（实际：{doneAt}）");

    private final ProblemText text;

    WasteProblem(Kind kind, String english, String chinese) {
        this.text = new ProblemText(kind, english, chinese);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
