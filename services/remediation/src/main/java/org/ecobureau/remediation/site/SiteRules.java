package org.ecobureau.remediation.site;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.ecobureau.vocabulary.problem.Citation;
import org.ecobureau.vocabulary.time.Dated;

/**
 * The rules that a site's life is judged by. The value of each is the duty in a few words; on a day on which a rule has
 * no version it did not exist, and nothing is held against a record of that day.
 *
 * <p>Source: soil pollution law of 2018-08-31, in force since 2019-01-01; since 2026-08-15 the Ecological Environment Code
 * in its place, which keeps these duties under articles of its own and adds one.
 */
final class SiteRules {

    static final Dated<String> TRANSPORT_REPORT =
            law("site.transport-report", "第四十一条第一款", "第四百三十六条第一款", "转运污染土壤前报告转运计划");
    static final Dated<String> SURVEY_BEFORE_SENSITIVE_USE =
            law("site.survey-before-use", "第五十九条第二款", "第四百五十四条第二款", "用途变更为住宅、公共管理与公共服务用地的，变更前开展土壤污染状况调查");
    static final Dated<String> RISK_ASSESSMENT =
            law("site.risk-assessment", "第六十条", "第四百五十五条", "污染物含量超过风险管控标准的，开展土壤污染风险评估");
    static final Dated<String> LISTING = law("site.listing", "第六十一条第一款", "第四百五十六条第一款", "需要风险管控、修复的地块由省级列入名录");
    static final Dated<String> NO_SENSITIVE_USE =
            law("site.listed-land-use", "第六十一条第二款", "第四百五十六条第二款", "列入名录的地块不得作为住宅、公共管理与公共服务用地");
    static final Dated<String> GROUNDWATER_IN_PLAN =
            law("site.plan-groundwater", "第六十四条", "第四百五十九条", "修复方案应当包括地下水污染防治的内容");
    static final Dated<String> ANOTHER_EVALUATOR =
            law("site.independent-evaluation", "第六十五条", "第四百六十条", "修复活动完成后另行委托有关单位进行效果评估");
    static final Dated<String> REMOVAL_AFTER_SUCCESS =
            law("site.removal", "第六十六条第一款", "第四百六十一条第一款", "达到修复目标的地块可以申请移出名录");
    static final Dated<String> NO_UNRELATED_CONSTRUCTION =
            law("site.unrelated-construction", "第六十六条第三款", "第四百六十一条第三款", "未达到修复目标的地块禁止开工建设与风险管控、修复无关的项目");

    static final Dated<String> NO_CONSTRUCTION_BEFORE_ASSESSMENT = new Dated<>(
            List.of(code("site.construction-before-assessment", "第四百六十一条第三款", "未按照规定进行调查和风险评估的地块禁止开工建设与风险管控、修复无关的项目")));

    static final Citation PRELIMINARY_SURVEY =
            Citation.of("site.preliminary-survey", "污染地块土壤环境管理办法（试行）（环境保护部令第42号）", "第十三条第二款", LocalDate.of(2017, 7, 1));

    /** From the order of a preliminary survey to its report. */
    static final Period PRELIMINARY_SURVEY_TERM = Period.ofMonths(6);

    private SiteRules() {}

    private static Dated<String> law(String id, String article, String ofTheCode, String duty) {
        return new Dated<>(List.of(
                new Dated.Version<>(
                        Citation.of(id, "中华人民共和国土壤污染防治法（2018年8月31日）", article, LocalDate.of(2019, 1, 1))
                                .until(LocalDate.of(2026, 8, 14)),
                        duty),
                code(id, ofTheCode, duty)));
    }

    private static Dated.Version<String> code(String id, String article, String duty) {
        return new Dated.Version<>(Citation.of(id, "中华人民共和国生态环境法典", article, LocalDate.of(2026, 8, 15)), duty);
    }
}
