package org.ecobureau.hazardouswaste.party;

import org.ecobureau.vocabulary.problem.Kind;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.ecobureau.vocabulary.problem.ProblemText;

/** Why a caller may not act for an organisation. */
public enum PartyProblem implements ProblemCode {
    NOT_THE_CALLERS(
            Kind.FORBIDDEN,
            "{given} (expected: {organisation}, for which the caller acts)",
            "{given}（应为当前用户所属单位{organisation}）");

    private final ProblemText text;

    PartyProblem(Kind kind, String english, String chinese) {
        this.text = new ProblemText(kind, english, chinese);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
