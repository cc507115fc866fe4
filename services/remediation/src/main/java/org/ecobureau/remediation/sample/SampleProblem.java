package org.ecobureau.remediation.sample;

import org.ecobureau.vocabulary.problem.Kind;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.ecobureau.vocabulary.problem.ProblemText;

/** What can be wrong with a sample. */
enum SampleProblem implements ProblemCode {
    TEXT_MISSING(Kind.INVALID, "empty (expected: some text)", "内容为空"),
    TEXT_TOO_LONG(Kind.INVALID, "{length} characters (expected: at most {limit})", "长{length}个字符（应不超过{limit}个）"),
    DEPTH(Kind.INVALID, "{depth} m (expected: 0 to {limit}, at most two decimals)", "{depth}米（应为0至{limit}米，至多两位小数）"),
    TAKEN_LATER(Kind.INVALID, "{takenOn} lies after the day of the record {day}", "采样日期{takenOn}晚于登记日期{day}"),
    SITE_UNKNOWN(
            Kind.NOT_FOUND,
            "{name} (expected: the name of a site among the records of the caller)",
            "{name}（应为当前身份可见的地块名称）"),
    SAMPLE_ON_RECORD(
            Kind.CONFLICT, "this result is on record already (expected: another place, day or analyte)", "该检测结果已登记");

    private final ProblemText text;

    SampleProblem(Kind kind, String english, String chinese) {
        this.text = new ProblemText(kind, english, chinese);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
