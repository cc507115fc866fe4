package org.ecobureau.permits.permit;

import org.ecobureau.vocabulary.problem.Term;

/**
 * What an application has to hold, each with where the regulation of 2021 says so.
 *
 * <p>Source: State Council decree 736, articles 7 and 8.
 */
enum ApplicationItem implements Term {
    LEGAL_REPRESENTATIVE("legalRepresentative", "第七条第二款第一项", "the legal representative", "法定代表人或者主要负责人"),
    ADDRESS("address", "第七条第二款第一项", "the address of the premises", "生产经营场所所在地"),
    IMPACT_ASSESSMENT(
            "content.impactAssessment",
            "第七条第二款第二项",
            "the approval of the environmental impact assessment",
            "环境影响评价批准文件或者备案材料"),
    OUTLETS("content.outlets", "第七条第二款第四项", "the outlets", "污染物排放口位置和数量、排放方式和排放去向"),
    LIMITS(
            "content.outlets",
            "第七条第二款第三项",
            "pollutants and concentrations of every outlet",
            "按照排放口申请的污染物排放种类、排放浓度和执行标准"),
    TOTALS("content.totals", "第七条第二款第三项", "the yearly amounts of main outlets", "申请的污染物排放量"),
    FACILITIES("content.facilities", "第七条第二款第四项", "the treatment facilities", "污染防治设施"),
    MONITORING("content.monitoring", "第七条第二款第四项", "the self-monitoring scheme of every outlet", "自行监测方案"),
    PRODUCTS("content.products", "第七条第二款第五项", "the main products and their capacity", "主要产品及产能"),
    MATERIALS("content.materials", "第七条第二款第五项", "the main materials", "主要原辅材料"),
    PUBLIC_NOTICE("publicNotice", "第八条第一项", "the public notice before the application", "提出申请前公开信息的说明材料");

    private final String field;
    private final String article;
    private final String english;
    private final String chinese;

    ApplicationItem(String field, String article, String english, String chinese) {
        this.field = field;
        this.article = article;
        this.english = english;
        this.chinese = chinese;
    }

    /** The input field that is to hold it. */
    String field() {
        return field;
    }

    String article() {
        return article;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    @Override
    public String toString() {
        return english;
    }
}
