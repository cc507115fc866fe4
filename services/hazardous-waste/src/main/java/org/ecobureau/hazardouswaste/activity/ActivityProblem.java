package org.ecobureau.hazardouswaste.activity;

import org.ecobureau.vocabulary.problem.Kind;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.ecobureau.vocabulary.problem.ProblemText;

/** What can be wrong with a record of the bureau's work, or worth a warning. */
enum ActivityProblem implements ProblemCode {
    ACTIVITY_IN_FUTURE(Kind.INVALID, "{on} lies in the future (today: {today})", "{on}晚于今天{today}"),
    TOO_FEW_OFFICERS(Kind.INVALID, "{officers} (expected: at least two officers)", "{officers}名执法人员（应不少于两名）");

    private final ProblemText text;

    ActivityProblem(Kind kind, String english, String chinese) {
        this.text = new ProblemText(kind, english, chinese);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
