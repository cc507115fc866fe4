package org.ecobureau.dataset;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ecobureau.dataset.AnnualReport.Part;
import org.ecobureau.dataset.AnnualReport.Project;

/** Tells the figures in sentences, section by section as the bureau's own summary does. */
final class ReportText {

    private static final String ORDINALS = "一二三四五六七八九十";

    private final AnnualReport report;
    private final Map<String, Figure> figures;

    ReportText(AnnualReport report, List<Figure> figures) {
        this.report = report;
        this.figures = figures.stream().collect(Collectors.toMap(Figure::key, Function.identity()));
    }

    String print() {
        return String.join(
                "\n",
                title(),
                "## （二）优化服务，支持企业复工复产\n",
                orMissing(Part.MEDICAL_WASTE, this::medicalWaste),
                "## （三）重点生态环保项目建设\n",
                orMissing(Part.REMEDIATION, this::remediation),
                "## （五）源头防控\n",
                orMissing(Part.PERMITS, this::permits),
                orMissing(Part.HAZARDOUS_WASTE, this::hazardousWaste));
    }

    private String title() {
        String until = report.asOf().map(day -> "统计截止" + inChinese(day) + "，").orElse("");
        return """
                # %d年度工作报告

                衡阳市生态环境局衡南分局

                %s各项数字均由业务记录统计。
                """.formatted(report.year(), until);
    }

    private String orMissing(Part part, Supplier<String> text) {
        return report.has(part) ? text.get() : "**%s数据暂缺**：%s。\n".formatted(part.chinese(), report.reason(part));
    }

    private String medicalWaste() {
        return """
                一是做好疫情防控环境监管。共出动执法人员%s，检查抽查医院%s共%s，指导医院达标排放医疗废水%s，\
                规范收集转移医疗废物%s，其中新冠病毒肺炎患者的医疗废物%s。

                二是做好疫情防控企业服务。将%s企业纳入重点对象，进行一对一、点对点帮扶。

                三是支持企业复工复产。对%s企业免除现场检查，采取环保告知承诺式执法。
                """.formatted(
                        shown("officerVisits"),
                        shown("hospitalInspections"),
                        shown("hospitalsInspected"),
                        shown("wastewater"),
                        shown("collected"),
                        shown("collectedCovid"),
                        shown("enterprisesAssisted"),
                        shown("enterprisesExempted"));
    }

    private String remediation() {
        StringBuilder text = new StringBuilder();
        int number = 0;
        for (Project project : report.projects()) {
            text.append("%s是%s。投资%s，%s。\n\n"
                    .formatted(
                            ordinal(number++),
                            project.name(),
                            shown(project.name() + ".investment"),
                            progress(project)));
        }
        return text.append("%s是农村环境综合整治整县推进项目。累计投资%s，对%s行政村中的%s进行整治，当年%s通过省级验收。\n"
                        .formatted(
                                ordinal(number),
                                shown("ruralInvestment"),
                                shown("villagesTotal"),
                                shown("villagesTreated"),
                                shown("villagesCompletedInYear")))
                .toString();
    }

    /** Construction, finishing and acceptance apart: none of them says the others. */
    private static String progress(Project project) {
        LocalDate done = project.constructionDoneOn();
        if (done == null) {
            return "处于“" + SiteStage.inChinese(project.stage()) + "”阶段";
        }
        LocalDate accepted = project.acceptedOn();
        return "工程建设于" + inChinese(done) + "完成"
                + (project.finishing() ? "，正在扫尾" : "")
                + (accepted == null ? "" : "，" + inChinese(accepted) + "验收")
                + switch (project.stage()) {
                    case "WORKS_DONE" -> accepted == null ? "，尚未验收" : "";
                    case "EFFECT_EVALUATION" -> "，效果评估资料已报送，尚未通过评审";
                    default -> "，处于“" + SiteStage.inChinese(project.stage()) + "”阶段";
                };
    }

    private String permits() {
        return """
                一是排污许可证发放工作。为%s企业办理了排污许可证（其中，市局承办重点管理%s，衡南分局承办简化管理%s），%s企业进行登记备案。
                """.formatted(shown("issued"), shown("keyManaged"), shown("simplified"), shown("registrations"));
    }

    private String hazardousWaste() {
        return """
                二是固废管理工作。对危险废物经营单位和产废单位开展专项检查%s，开展现场培训%s，培训%s。
                """.formatted(shown("specialInspections"), shown("trainings"), shown("peopleTrained"));
    }

    private String shown(String key) {
        return Objects.requireNonNull(figures.get(key), key).shown();
    }

    private static String ordinal(int number) {
        return number < ORDINALS.length() ? ORDINALS.substring(number, number + 1) : "第" + (number + 1);
    }

    private static String inChinese(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
