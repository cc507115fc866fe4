package org.ecobureau.medicalwaste.bag;

import org.ecobureau.vocabulary.problem.Kind;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.ecobureau.vocabulary.problem.ProblemText;

/** What can be wrong with a bag of medical waste. */
enum BagProblem implements ProblemCode {
    BAG_NUMBER_FORM(
            Kind.INVALID, "{value} (expected: 6 to 40 letters, digits and hyphens)", "{value}（应为6至40位字母、数字或连字符）"),
    DEPARTMENT_LENGTH(Kind.INVALID, "{length} characters (expected: 1 to {limit})", "长度为{length}个字符（应为1至{limit}个）"),
    LABEL_LENGTH(Kind.INVALID, "{length} characters (expected: 1 to {limit})", "长度为{length}个字符（应为1至{limit}个）"),
    COVID_NOT_ON_LABEL(
            Kind.INVALID,
            "the label of COVID-19 waste does not say so (expected: 新冠 or 新型冠状病毒感染的肺炎)",
            "新冠医疗废物标签未注明（应标注“新冠”或“新型冠状病毒感染的肺炎”）"),
    ZONE_MIXED(
            Kind.INVALID,
            "{zone} for waste of the stream {stream} (expected: {expected})",
            "{stream}类医疗废物不得存放于{zone}（应为{expected}）");

    private final ProblemText text;

    BagProblem(Kind kind, String english, String chinese) {
        this.text = new ProblemText(kind, english, chinese);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
