package org.ecobureau.permits.enterprise;

import org.ecobureau.vocabulary.problem.Kind;
import org.ecobureau.vocabulary.problem.ProblemCode;

/** What can be wrong with a register entry. */
enum EnterpriseProblem implements ProblemCode {
    NAME_MISSING(Kind.INVALID, "empty (expected: the full registered name)", "名称为空（应为登记的全称）"),
    NAME_TOO_LONG(Kind.INVALID, "{length} characters (expected: at most {limit})", "名称长{length}个字符（应不超过{limit}个）"),
    NAME_UNCHANGED(Kind.CONFLICT, "the enterprise bears the name {name} already", "企业名称已是{name}"),
    NOT_OWN_ENTERPRISE(
            Kind.FORBIDDEN, "{creditCode} (expected: the organisation the caller acts for)", "{creditCode}（只能为本单位办理）"),
    ENTERPRISE_UNKNOWN(
            Kind.INVALID, "{creditCode} (expected: an enterprise in the register)", "{creditCode}（企业名录中没有该单位，请先登记）"),
    ENTERPRISE_CLOSED(Kind.CONFLICT, "{creditCode} is closed", "{creditCode}已关闭"),
    INDUSTRY_FORM(
            Kind.INVALID,
            "{value} (expected: 2 to 4 digits of GB/T 4754-2017, such as 3031)",
            "{value}（应为GB/T 4754-2017的2至4位行业代码，如3031）");

    private final Kind kind;
    private final String english;
    private final String chinese;

    EnterpriseProblem(Kind kind, String english, String chinese) {
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
