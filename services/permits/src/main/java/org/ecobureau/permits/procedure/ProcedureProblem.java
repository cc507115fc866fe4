package org.ecobureau.permits.procedure;

import org.ecobureau.vocabulary.problem.Kind;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.ecobureau.vocabulary.problem.ProblemText;

/** What can be wrong with a step of any procedure. */
public enum ProcedureProblem implements ProblemCode {
    GROUNDS_MISSING(Kind.INVALID, "empty (expected: the grounds)", "理由为空（应说明理由）"),
    GROUNDS_TOO_LONG(Kind.INVALID, "{length} characters (expected: at most {limit})", "理由长{length}个字符（应不超过{limit}个）"),
    TEXT_TOO_LONG(Kind.INVALID, "{length} characters (expected: at most {limit})", "长{length}个字符（应不超过{limit}个）"),
    TEXT_EMPTY(Kind.INVALID, "empty (expected: a text)", "内容为空"),
    NOTHING_CHANGED(Kind.INVALID, "nothing that is not so already (expected: a changed value)", "没有变更内容（应至少有一项不同的内容）"),
    CHANGED_LATER(
            Kind.INVALID,
            "{changedOn} (expected: not after the report on {reportedOn})",
            "变更之日{changedOn}晚于报告之日{reportedOn}"),
    REPORTED_LATE(Kind.CONFLICT, "reported on {reportedOn} (expected: by {due})", "{reportedOn}报告（应于{due}前办理变更）"),
    RENEWAL_TOO_LATE(
            Kind.CONFLICT,
            "applied for on {day} (expected: by {due}); a new application is needed",
            "{day}申请延续（应于{due}前提出），须重新申请"),
    RENEWAL_TOO_EARLY(Kind.CONFLICT, "on {day} (expected: from {from} on)", "{day}申请延续（应自{from}起办理）"),
    HOLDER_NOT_MERGED(
            Kind.CONFLICT, "the holder stands on its own (expected: one that went into another)", "持有单位未并入其他单位"),
    TERM_NOT_OVER(Kind.CONFLICT, "valid until {until} (expected: a term that is over)", "有效期至{until}，尚未届满");

    private final ProblemText text;

    ProcedureProblem(Kind kind, String english, String chinese) {
        this.text = new ProblemText(kind, english, chinese);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
