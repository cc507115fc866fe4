package org.ecobureau.permits.source;

import org.ecobureau.vocabulary.problem.Kind;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.ecobureau.vocabulary.problem.ProblemText;

/** What can be wrong with a source's premises or number. */
public enum SourceProblem implements ProblemCode {
    SITE_NAME_MISSING(Kind.INVALID, "empty (expected: the name of the premises)", "生产经营场所名称为空"),
    NUMBER_FORM(
            Kind.INVALID,
            "{value} (expected: the credit code {creditCode}, three digits from 001 on, one letter of {letters})",
            "{value}（应为统一社会信用代码{creditCode}、三位顺序码和{letters}中的一个字母）"),
    NUMBER_TAKEN(Kind.CONFLICT, "sequence {sequence} of {creditCode} is taken", "{creditCode}的顺序码{sequence}已被使用"),
    SEQUENCE_EXHAUSTED(
            Kind.CONFLICT, "{creditCode} has no free sequence left (limit: {limit})", "{creditCode}的顺序码已用完（上限{limit}）");

    private final ProblemText text;

    SourceProblem(Kind kind, String english, String chinese) {
        this.text = new ProblemText(kind, english, chinese);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
