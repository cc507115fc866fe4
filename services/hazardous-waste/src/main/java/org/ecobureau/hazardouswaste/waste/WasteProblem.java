package org.ecobureau.hazardouswaste.waste;

import org.ecobureau.vocabulary.problem.Kind;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.ecobureau.vocabulary.problem.ProblemText;

/** What can be wrong with a waste code. */
public enum WasteProblem implements ProblemCode {
    WASTE_CODE_FORM(
            "{value} (expected: eight digits in groups of 3-3-2, such as 900-041-49)",
            "{value}（应为3-3-2位的废物代码，如900-041-49）"),
    WASTE_CATEGORY_FORM("{value} (expected: HW and two digits, such as HW08)", "{value}（应为HW加两位数字，如HW08）"),
    WASTE_CATEGORY_ABOLISHED(
            "{value} (expected: HW01 to HW40 or HW45 to HW50; HW41 to HW44 are no longer in the catalogue)",
            "{value}（应为HW01至HW40或HW45至HW50，HW41至HW44已从名录删除）"),
    WASTE_CATEGORY_UNKNOWN("{value} (expected: HW01 to HW40 or HW45 to HW50)", "{value}（应为HW01至HW40或HW45至HW50）"),
    WASTE_CODE_CATEGORY(
            "{code} (expected: last two digits {expected}, the category of that waste)",
            "{code}（末两位应为该废物的类别{expected}）"),
    WASTE_CODE_INDUSTRY(
            "{code} (expected: one that begins with {expected}, as medical waste does in the catalogue of {version})",
            "{code}（{version}年版名录中医疗废物代码应以{expected}开头）"),
    WASTE_CODE_UNLISTED("{code} (expected: a code of the catalogue of {version})", "{code}（应为{version}年版名录中的代码）"),
    WASTE_CODE_UNCHECKED(
            "{code} was checked by form and category only: the codes of the catalogue of {version} are not at hand",
            "{code}仅核对了格式和类别：{version}年版名录的代码未收录"),
    WASTE_LIST_UNVERIFIED(
            "{code} was checked against the catalogue of {used}: that of {version} is not at hand",
            "{code}按{used}年版名录核对：{version}年版名录未收录"),
    WASTE_LIST_MISSING(
            "{day} (expected: a day from {since} on; no earlier catalogue is at hand)", "{day}（应不早于{since}，更早的名录未收录）");

    private final ProblemText text;

    WasteProblem(String english, String chinese) {
        this.text = new ProblemText(Kind.INVALID, english, chinese);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
