package org.ecobureau.remediation.screening;

import org.ecobureau.vocabulary.problem.Kind;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.ecobureau.vocabulary.problem.ProblemText;

/** What can be wrong with a soil result. */
enum ScreeningProblem implements ProblemCode {
    ANALYTE_UNKNOWN(
            "{value} (expected: a CAS number or the Chinese name of an item of GB 36600-2018)",
            "{value}（应为GB 36600-2018所列项目的CAS编号或中文名称）"),
    BACKGROUND_NOT_APPLICABLE(
            "a natural background for {analyte} (expected: for 砷, 钴 or 钒 only)", "{analyte}不适用背景值（仅适用于砷、钴、钒）");

    private final ProblemText text;

    ScreeningProblem(String english, String chinese) {
        this.text = new ProblemText(Kind.INVALID, english, chinese);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
