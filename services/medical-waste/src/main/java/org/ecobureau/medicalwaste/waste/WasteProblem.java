package org.ecobureau.medicalwaste.waste;

import org.ecobureau.vocabulary.problem.Kind;
import org.ecobureau.vocabulary.problem.ProblemCode;

/** What can be wrong with medical waste wherever it is. */
public enum WasteProblem implements ProblemCode {
    WEIGHT_ZERO(Kind.INVALID, "0 (expected: more than zero)", "重量为0（应大于零）"),
    DONE_LATE(Kind.CONFLICT, "{clock} was due at {dueAt} (done: {doneAt})", "{clock}应于{dueAt}前完成（实际：{doneAt}）");

    private final Kind kind;
    private final String english;
    private final String chinese;

    WasteProblem(Kind kind, String english, String chinese) {
        this.kind = kind;
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
