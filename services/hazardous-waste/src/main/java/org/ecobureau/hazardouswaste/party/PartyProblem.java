package org.ecobureau.hazardouswaste.party;

import org.ecobureau.vocabulary.problem.Kind;
import org.ecobureau.vocabulary.problem.ProblemCode;

/** Why a caller may not act for an organisation. */
public enum PartyProblem implements ProblemCode {
    NOT_THE_CALLERS(
            Kind.FORBIDDEN,
            "{given} (expected: {organisation}, for which the caller acts)",
            "{given}（应为当前用户所属单位{organisation}）");

    private final Kind kind;
    private final String english;
    private final String chinese;

    PartyProblem(Kind kind, String english, String chinese) {
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
