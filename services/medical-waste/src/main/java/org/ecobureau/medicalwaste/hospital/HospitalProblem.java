package org.ecobureau.medicalwaste.hospital;

import org.ecobureau.vocabulary.problem.Kind;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.ecobureau.vocabulary.problem.ProblemText;

/** What can be wrong with a hospital, or with the naming of one. */
public enum HospitalProblem implements ProblemCode {
    HOSPITAL_UNKNOWN(
            Kind.INVALID,
            "{creditCode} (expected: the credit code of a registered hospital)",
            "{creditCode}（应为已登记医疗机构的统一社会信用代码）"),
    HOSPITAL_CLOSED(
            Kind.CONFLICT,
            "{creditCode} was closed by then (expected: a hospital at work)",
            "{creditCode}当时已停业（应为执业中的医疗机构）"),
    BEDS_RANGE(Kind.INVALID, "{value} (expected: 0 to {limit})", "{value}（床位数应为0至{limit}）"),
    NOTHING_CHANGED(Kind.CONFLICT, "the hospital is recorded so already", "医疗机构信息未发生变化"),
    NOT_OWN_HOSPITAL(Kind.FORBIDDEN, "{creditCode} (expected: the caller's own hospital)", "{creditCode}（应为本单位）");

    private final ProblemText text;

    HospitalProblem(Kind kind, String english, String chinese) {
        this.text = new ProblemText(kind, english, chinese);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
