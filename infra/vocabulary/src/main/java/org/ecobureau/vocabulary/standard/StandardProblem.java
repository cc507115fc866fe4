package org.ecobureau.vocabulary.standard;

import org.ecobureau.vocabulary.problem.Kind;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.ecobureau.vocabulary.problem.ProblemText;

/** What can be wrong with a value of a national standard. */
public enum StandardProblem implements ProblemCode {
    CREDIT_CODE_FORM(
            "{value} (expected: 18 characters of 0-9 and A-Z without I, O, S, V, Z; the 3rd to 8th digits)",
            "{value}（应为18位统一社会信用代码，不含字母I、O、S、V、Z，第3至8位为数字）"),
    CREDIT_CODE_CHECK("{value} (expected: check character {expected} at place 18)", "{value}（第18位校验码应为{expected}）"),
    TOWN_UNKNOWN(
            "{value} (expected: a 9-digit township code of Hengnan county, such as 430422001)",
            "{value}（应为衡南县的9位乡镇街道代码，如430422001）"),
    COORDINATES(
            "{longitude}, {latitude} (expected: degrees of WGS 84, at most 180 and 90)",
            "{longitude}，{latitude}（应为WGS 84坐标，经度不超过180度、纬度不超过90度）"),
    BOUNDARY_FORM(
            "{positions} positions (expected: {least} to {most}, the last equal to the first)",
            "{positions}个点（应为{least}至{most}个，首尾相同）"),
    BOUNDARY_CROSSES(
            "sides {one} and {other} cross (expected: an outline that does not cross itself)",
            "第{one}条边与第{other}条边相交（边界不应自相交）"),
    POSITION_FORM("{size} numbers (expected: longitude and latitude)", "{size}个数（应为经度和纬度）"),
    QUANTITY_NEGATIVE("{value} (expected: zero or more)", "{value}（应不小于零）"),
    QUANTITY_TOO_LARGE(
            "{value} (expected: at most {places} digits before and {scale} after the decimal point)",
            "{value}（整数部分至多{places}位，小数部分至多{scale}位）"),
    UNIT_MISMATCH("{unit} (expected: a unit of {dimension})", "{unit}（应为{dimension}的计量单位）");

    private final ProblemText text;

    StandardProblem(String english, String chinese) {
        this.text = new ProblemText(Kind.INVALID, english, chinese);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
