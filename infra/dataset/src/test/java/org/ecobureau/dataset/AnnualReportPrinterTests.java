package org.ecobureau.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.ecobureau.dataset.FakeGateway.Answer;
import org.junit.jupiter.api.Test;

class AnnualReportPrinterTests {

    private static final String PERMITS = """
            {"issued":88,"keyManaged":31,"simplified":57,"registrations":691}""";
    private static final String HAZARDOUS_WASTE = """
            {"specialInspections":5,"trainings":4,"peopleTrained":211}""";
    private static final String REMEDIATION = """
            {"projects":[
              {"name":"原衡阳市国茂化工有限公司治理项目","investment":{"value":2100,"unit":"CNY_10K"},"status":"EFFECT_EVALUATION",
               "constructionDoneOn":"2020-11-20","finishing":false,"acceptedOn":null},
              {"name":"松江镇季家组重金属土壤治理项目","investment":{"value":7080000,"unit":"CNY"},"status":"WORKS_DONE",
               "constructionDoneOn":"2020-12-03","finishing":true,"acceptedOn":null}],
             "villagesTotal":375,"villagesTreated":180,"villagesCompletedInYear":17,
             "ruralInvestment":{"value":4000,"unit":"CNY_10K"}}""";
    private static final String MEDICAL_WASTE = """
            {"officerVisits":309,"hospitalInspections":156,"hospitalsInspected":53,
             "wastewater":{"value":41653,"unit":"T"},"collected":{"value":3041260,"unit":"KG"},
             "collectedCovid":{"value":23.64,"unit":"T"},"enterprisesAssisted":13,"enterprisesExempted":10}""";
    private static final String AWAY = """
            [{"message":"The service permits is not available","path":["annualReport","permits"],
              "extensions":{"code":"UNAVAILABLE","service":"permits"}}]""";
    private static final Patience BRIEF =
            new Patience(Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofMillis(10));
    private static final String NO_ERRORS = "[]";

    private static String body(int year, String permits, String medicalWaste, String errors) {
        return """
                {"data":{"annualReport":{"year":%d,"asOf":"%d-12-31","permits":%s,"hazardousWaste":%s,"remediation":%s,
                "medicalWaste":%s},"medicalWasteStatistics":{"collectedInCounty":{"value":365.2,"unit":"T"}}},"errors":%s}
                """.formatted(year, year, permits, HAZARDOUS_WASTE, REMEDIATION, medicalWaste, errors);
    }

    private static String print(int year, String body) throws IOException {
        try (FakeGateway gateway = new FakeGateway(request -> {
            assertThat(request.variables().path("year").asInt()).isEqualTo(year);
            return Answer.of(body);
        })) {
            return new AnnualReportPrinter(gateway.client(), BRIEF).print(year);
        }
    }

    @Test
    void tellsTheYearInTheMannerOfTheBureau() throws IOException {
        assertThat(print(2020, body(2020, PERMITS, MEDICAL_WASTE, NO_ERRORS)))
                .startsWith("# 2020年度工作报告\n")
                .contains("统计截止2020年12月31日")
                .contains(
                        "共出动执法人员309人次，检查抽查医院156次共53家，指导医院达标排放医疗废水41653吨，" + "规范收集转移医疗废物3041.26吨，其中新冠病毒肺炎患者的医疗废物23.64吨。")
                .contains("将13家企业纳入重点对象")
                .contains("对10家企业免除现场检查")
                .contains("一是原衡阳市国茂化工有限公司治理项目。投资2100万元，工程建设于2020年11月20日完成，效果评估资料已报送，尚未通过评审。")
                .contains("二是松江镇季家组重金属土壤治理项目。投资708万元，工程建设于2020年12月3日完成，正在扫尾，尚未验收。")
                .contains("三是农村环境综合整治整县推进项目。累计投资4000万元，对375个行政村中的180个进行整治，当年17个通过省级验收。")
                .contains("为88家企业办理了排污许可证（其中，市局承办重点管理31家，衡南分局承办简化管理57家），691家企业进行登记备案。")
                .contains("开展专项检查5次，开展现场培训4场次，培训211人。");
    }

    @Test
    void setsEveryFigureBesideThePublishedOne() throws IOException {
        assertThat(print(2020, body(2020, PERMITS, MEDICAL_WASTE, NO_ERRORS)))
                .contains("| 指标 | 由记录统计 | 2020年总结 | 说明 |")
                .contains("| 领取排污许可证的企业 | 88家 | 88家 | 一致。是企业数")
                .contains("| 收集转移医疗废物 | 3041.26吨 | 3000余吨 | 相符。“余”为下限")
                .contains("| 其中本县医院 | 365.2吨 | — | 总结未列 |")
                .contains("| 松江镇季家组重金属土壤治理项目状态 | 建设完成 |")
                .contains("| 原衡阳市国茂化工有限公司治理项目投资 | 2100万元 | 2100万元 | 一致 |")
                .contains("一句之中三种完成状态")
                .contains("- 总结各处截止日不一")
                .doesNotContain("不一致");
    }

    @Test
    void saysWhereTheRecordsDoNotBearTheSummaryOut() throws IOException {
        String fewer = PERMITS.replace("\"issued\":88", "\"issued\":87");
        String less = MEDICAL_WASTE.replace("3041260", "2999990");
        assertThat(print(2020, body(2020, fewer, less, NO_ERRORS)))
                .contains("| 领取排污许可证的企业 | 87家 | 88家 | **不一致**。")
                .contains("| 收集转移医疗废物 | 2999.99吨 | 3000余吨 | **不一致**。")
                .contains("| 其中重点管理 | 31家 | 31家 | 一致。");
    }

    @Test
    void aMissingPartIsSaidAndNeverAZero() throws IOException {
        String errors = """
                [{"message":"The service permits is not available","path":["annualReport","permits"],
                  "extensions":{"code":"UNAVAILABLE","service":"permits"}}]""";
        assertThat(print(2020, body(2020, "null", MEDICAL_WASTE, errors)))
                .contains("**排污许可数据暂缺**：服务未能应答。")
                .contains("| 领取排污许可证的企业 | 暂缺 | 88家 | 暂缺，无法对照。")
                .contains("开展专项检查5次")
                .doesNotContainPattern("[^\\d]0[家次个吨人]");
    }

    @Test
    void aProjectWithoutARecordIsShown() throws IOException {
        String body = body(2020, PERMITS, MEDICAL_WASTE, NO_ERRORS).replace("原衡阳市国茂化工有限公司治理项目", "另一项目");
        assertThat(print(2020, body))
                .contains("| 另一项目投资 | 2100万元 | — | 总结未列 |")
                .contains("| 原衡阳市国茂化工有限公司治理项目投资 | — | 2100万元 | 没有这一项的记录，或服务未应答 |");
    }

    @Test
    void aYearWithoutAPublishedSummaryIsNotCompared() throws IOException {
        assertThat(print(2021, body(2021, PERMITS, MEDICAL_WASTE, NO_ERRORS).replace("2020-", "2021-")))
                .startsWith("# 2021年度工作报告\n")
                .contains("from: \"2021-01-01\", to: \"2021-12-31\"")
                .doesNotContain("对照")
                .doesNotContain("2020");
    }

    @Test
    void everyFigureNamesTheQueryBehindIt() throws IOException {
        assertThat(print(2020, body(2020, PERMITS, MEDICAL_WASTE, NO_ERRORS)))
                .contains("其中新冠患者医疗废物：\n\n```graphql\n{ collectionRounds(filter: { stream: COVID, "
                        + "from: \"2020-01-01\", to: \"2020-12-31\" }, first: 100)")
                .contains("出动执法人员、检查抽查医院、检查抽查的医院：\n\n```graphql\n{ hospitalInspections(");
    }

    @Test
    void aPartThatTheCallerMayNotSeeIsMissingWithTheReason() throws IOException {
        String errors = "[{\"message\":\"for officers only\",\"path\":[\"annualReport\",\"permits\"]}]";
        assertThat(print(2020, body(2020, "null", MEDICAL_WASTE, errors))).contains("**排污许可数据暂缺**：for officers only。");
    }

    @Test
    void aPartThatIsAwayForAMomentIsWaitedFor() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        String without = body(2020, "null", MEDICAL_WASTE, AWAY);
        String complete = body(2020, PERMITS, MEDICAL_WASTE, NO_ERRORS);
        try (FakeGateway gateway = new FakeGateway(request -> calls.incrementAndGet() == 1
                ? Answer.unavailable()
                : Answer.of(calls.get() == 2 ? without : complete))) {
            assertThat(new AnnualReportPrinter(gateway.client(), BRIEF).print(2020))
                    .doesNotContain("暂缺");
            assertThat(calls).hasValue(3);
        }
    }

    @Test
    void aReportOfNothingIsNoReport() {
        String forbidden = """
                {"data":{"annualReport":null},"errors":[{"message":"for officers only","path":["annualReport"]}]}""";
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> print(2020, forbidden))
                .withMessageContaining("for officers only");
    }
}
