package org.ecobureau.permits.disclosure;

import org.ecobureau.vocabulary.problem.Kind;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.ecobureau.vocabulary.problem.ProblemText;

/** What can be wrong with a question to the public register. */
enum DisclosureProblem implements ProblemCode {
    PUBLIC_PAGE_SIZE(
            Kind.INVALID, "{value} (expected: 1 to {limit} in the public register)", "{value}（公开查询每页应为1至{limit}条）"),
    PUBLIC_NAME_SHORT(
            Kind.INVALID,
            "{length} characters (expected: {least} or more of the name)",
            "名称仅{length}个字符（应不少于{least}个）"),
    PUBLIC_NAME_COMMON(
            Kind.INVALID,
            "{limit} or more enterprises have that in their names (expected: a longer part of the name)",
            "名称含该内容的单位不少于{limit}家（请输入更多内容）"),
    PUBLIC_BUSY(
            Kind.UNAVAILABLE,
            "the public register answers {limit} questions a minute; try again later",
            "公开查询每分钟限{limit}次，请稍后重试");

    private final ProblemText text;

    DisclosureProblem(Kind kind, String english, String chinese) {
        this.text = new ProblemText(kind, english, chinese);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
