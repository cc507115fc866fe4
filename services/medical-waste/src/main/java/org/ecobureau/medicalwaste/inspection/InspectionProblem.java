package org.ecobureau.medicalwaste.inspection;

import org.ecobureau.vocabulary.problem.Kind;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.ecobureau.vocabulary.problem.ProblemText;

/** What can be wrong with an inspection of a hospital. */
enum InspectionProblem implements ProblemCode {
    OFFICERS_RANGE(Kind.INVALID, "{value} (expected: 1 to {limit})", "{value}（应为1至{limit}人）"),
    OFFICERS_TOO_FEW(Kind.CONFLICT, "{value} officer (expected: at least two)", "执法人员{value}人（应不少于两人）"),
    FINDINGS_MISSING(Kind.INVALID, "empty (expected: what has to be put right)", "未填写（应说明整改内容）"),
    FINDINGS_LENGTH(Kind.INVALID, "{length} characters (expected: at most {limit})", "长度为{length}个字符（应不超过{limit}个）");

    private final ProblemText text;

    InspectionProblem(Kind kind, String english, String chinese) {
        this.text = new ProblemText(kind, english, chinese);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
