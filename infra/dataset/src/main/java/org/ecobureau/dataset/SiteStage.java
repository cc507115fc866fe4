package org.ecobureau.dataset;

import java.util.Map;

/** The stages of a contaminated site in Chinese. */
final class SiteStage {

    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("SUSPECTED", "疑似污染地块"),
            Map.entry("PRELIMINARY_SURVEY", "初步调查"),
            Map.entry("DETAILED_SURVEY", "详细调查"),
            Map.entry("RISK_ASSESSMENT", "风险评估"),
            Map.entry("LISTED", "已列入名录"),
            Map.entry("PLAN_FILED", "修复方案已备案"),
            Map.entry("UNDER_REMEDIATION", "修复施工"),
            Map.entry("WORKS_DONE", "建设完成"),
            Map.entry("EFFECT_EVALUATION", "效果评估"),
            Map.entry("REMOVAL_REVIEW", "移出名录评审"),
            Map.entry("REMOVED", "已移出名录"),
            Map.entry("POST_MANAGEMENT", "后期管理"),
            Map.entry("NOT_CONTAMINATED", "非污染地块"));

    private SiteStage() {}

    /** The constant itself for a stage that is not known here. */
    static String inChinese(String stage) {
        return CHINESE.getOrDefault(stage, stage);
    }
}
