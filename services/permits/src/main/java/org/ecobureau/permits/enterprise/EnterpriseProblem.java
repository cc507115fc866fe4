package org.ecobureau.permits.enterprise;

import org.ecobureau.vocabulary.problem.Kind;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.ecobureau.vocabulary.problem.ProblemText;

/** What can be wrong with a register entry. */
public enum EnterpriseProblem implements ProblemCode {
    NAME_MISSING(Kind.INVALID, "empty (expected: the full registered name)", "名称为空（应为登记的全称）"),
    NAME_TOO_LONG(Kind.INVALID, "{length} characters (expected: at most {limit})", "名称长{length}个字符（应不超过{limit}个）"),
    NAME_UNCHANGED(Kind.CONFLICT, "the enterprise bears the name {name} already", "企业名称已是{name}"),
    NOT_OWN_ENTERPRISE(
            Kind.FORBIDDEN, "{creditCode} (expected: the organisation the caller acts for)", "{creditCode}（只能为本单位办理）"),
    ENTERPRISE_UNKNOWN(
            Kind.INVALID, "{creditCode} (expected: an enterprise in the register)", "{creditCode}（企业名录中没有该单位，请先登记）"),
    ENTERPRISE_CLOSED(Kind.CONFLICT, "{creditCode} is closed", "{creditCode}已关闭"),
    ENTERPRISE_MERGED(
            Kind.CONFLICT,
            "{creditCode} went into {successor} (expected: the successor's code)",
            "{creditCode}已并入{successor}（应以承继单位办理）"),
    NOTHING_CHANGED(Kind.CONFLICT, "nothing would change", "内容没有变化"),
    CONTACTS_TOO_MANY(Kind.INVALID, "{actual} contacts (expected: at most {limit})", "联系人{actual}名（应不超过{limit}名）"),
    PHONE_FORM(
            Kind.INVALID,
            "no telephone number (expected: digits, spaces, hyphens, such as 0734-8550000)",
            "电话号码格式有误（应为数字、空格、连字符，如0734-8550000）"),
    EMAIL_FORM(Kind.INVALID, "no e-mail address (expected: name@host)", "电子邮箱格式有误"),
    SITE_EXISTS(Kind.CONFLICT, "the enterprise has premises called {name} already", "该单位已有名为{name}的场所"),
    SITE_UNKNOWN(Kind.NOT_FOUND, "no premises called {name}", "该单位没有名为{name}的场所"),
    SITE_CLOSED(Kind.CONFLICT, "the premises {name} are closed", "场所{name}已关闭"),
    SITE_HOLDS_PERMIT(
            Kind.CONFLICT,
            "permit {number} is in force for these premises (expected: cancelled before they close)",
            "该场所的排污许可证{number}仍然有效（关闭场所前应先办理注销）"),
    SITES_TOO_MANY(Kind.INVALID, "more premises than one enterprise can have here ({limit})", "场所数量超过上限{limit}"),
    MERGED_INTO_ITSELF(Kind.INVALID, "the enterprise itself (expected: another one)", "不能并入本单位"),
    SUCCESSOR_NOT_AT_WORK(
            Kind.CONFLICT,
            "{creditCode} is {status} (expected: an enterprise at work)",
            "{creditCode}的状态为{status}（应为在业单位）"),
    POSSIBLE_DUPLICATE(
            Kind.CONFLICT,
            "{name} ({creditCode}) is called the same but for its legal form; confirm that it is another one",
            "{name}（{creditCode}）与本单位名称实质相同，请确认不是同一单位"),
    SIMILAR_ENTERPRISE(
            Kind.CONFLICT,
            "{name} ({creditCode}) has a similar name ({similarity})",
            "{name}（{creditCode}）名称相近（{similarity}）"),
    NAME_SEARCH_TOO_LONG(Kind.INVALID, "{length} characters (expected: at most {limit})", "{length}个字符（应不超过{limit}个）"),
    RADIUS(Kind.INVALID, "{radius} m (expected: 1 to {limit})", "{radius}米（应为1至{limit}）"),
    OUTLINE_TOO_WIDE(
            Kind.INVALID,
            "the outline spans more than {limit} degrees (expected: a smaller one)",
            "边界跨度超过{limit}度（应缩小范围）"),
    OUTLINE_TOO_FULL(
            Kind.INVALID,
            "more than {limit} enterprises inside (expected: a smaller outline)",
            "范围内单位超过{limit}家（应缩小范围）");

    private final ProblemText text;

    EnterpriseProblem(Kind kind, String english, String chinese) {
        this.text = new ProblemText(kind, english, chinese);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
