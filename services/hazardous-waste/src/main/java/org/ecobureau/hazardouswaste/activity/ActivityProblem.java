package org.ecobureau.hazardouswaste.activity;

import org.ecobureau.vocabulary.problem.Kind;
import org.ecobureau.vocabulary.problem.ProblemCode;

/** What can be wrong with a record of the bureau's work, or worth a warning. */
enum ActivityProblem implements ProblemCode {
    ACTIVITY_IN_FUTURE(Kind.INVALID, "{on} lies in the future (today: {today})", "{on}晚于今天{today}"),
    TOO_FEW_OFFICERS(Kind.INVALID, "{officers} (expected: at least two officers)", "{officers}名执法人员（应不少于两名）");

    private final Kind kind;
    private final String english;
    private final String chinese;

    ActivityProblem(Kind kind, String english, String chinese) {
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
