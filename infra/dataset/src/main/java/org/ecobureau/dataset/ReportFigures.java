package org.ecobureau.dataset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.ecobureau.dataset.AnnualReport.Part;
import org.ecobureau.dataset.AnnualReport.Project;
import org.ecobureau.vocabulary.standard.Unit;
import org.jspecify.annotations.Nullable;

/** The figures of a report in the order in which it tells them, each with the records behind it. */
final class ReportFigures {

    private static final String TONNES = "吨";
    private static final String TEN_THOUSAND_YUAN = "万元";

    private final AnnualReport report;
    private final Evidence evidence;
    private final List<Figure> figures = new ArrayList<>();

    private ReportFigures(AnnualReport report) {
        this.report = report;
        this.evidence = new Evidence(report.year());
    }

    static List<Figure> of(AnnualReport report) {
        ReportFigures all = new ReportFigures(report);
        all.addMedicalWaste();
        all.addRemediation();
        all.addPermits();
        all.addHazardousWaste();
        return List.copyOf(all.figures);
    }

    private void addMedicalWaste() {
        Part part = Part.MEDICAL_WASTE;
        count(part, "officerVisits", "出动执法人员", "人次", evidence.hospitalInspections());
        count(part, "hospitalInspections", "检查抽查医院", "次", evidence.hospitalInspections());
        count(part, "hospitalsInspected", "检查抽查的医院", "家", evidence.hospitalInspections());
        amount("wastewater", "医疗废水", tonnes("wastewater"), TONNES, evidence.wastewater());
        amount("collected", "收集转移医疗废物", tonnes("collected"), TONNES, evidence.rounds());
        amount("collectedInCounty", "其中本县医院", report.collectedInCounty(Unit.T), TONNES, evidence.rounds());
        amount("collectedCovid", "其中新冠患者医疗废物", tonnes("collectedCovid"), TONNES, evidence.covidRounds());
        count(part, "enterprisesAssisted", "重点帮扶企业", "家", evidence.support("ASSISTED"));
        count(part, "enterprisesExempted", "免除现场检查企业", "家", evidence.support("EXEMPTED"));
    }

    private void addRemediation() {
        for (Project project : report.projects()) {
            String name = project.name();
            amount(name + ".investment", name + "投资", project.investment10k(), TEN_THOUSAND_YUAN, evidence.sites());
            figures.add(new Figure(name + ".status", name + "状态", null, "", project.stage(), evidence.sites()));
        }
        Part part = Part.REMEDIATION;
        count(part, "villagesTotal", "行政村", "个", evidence.villages());
        count(part, "villagesTreated", "已整治行政村", "个", evidence.villages());
        count(part, "villagesCompletedInYear", "当年通过省级验收的行政村", "个", evidence.villages());
        BigDecimal rural = report.amount(part, "ruralInvestment", Unit.CNY_10K);
        amount("ruralInvestment", "农村环境整治投资", rural, TEN_THOUSAND_YUAN, evidence.villages());
    }

    private void addPermits() {
        Part part = Part.PERMITS;
        count(part, "issued", "领取排污许可证的企业", "家", evidence.permits());
        count(part, "keyManaged", "其中重点管理", "家", evidence.permits("KEY"));
        count(part, "simplified", "其中简化管理", "家", evidence.permits("SIMPLIFIED"));
        count(part, "registrations", "排污登记企业", "家", evidence.registrations());
    }

    private void addHazardousWaste() {
        Part part = Part.HAZARDOUS_WASTE;
        count(part, "specialInspections", "危险废物专项检查", "次", evidence.specialInspections());
        count(part, "trainings", "现场培训", "场次", evidence.trainings());
        count(part, "peopleTrained", "培训人员", "人", evidence.trainings());
    }

    private @Nullable BigDecimal tonnes(String field) {
        return report.amount(Part.MEDICAL_WASTE, field, Unit.T);
    }

    private void count(Part part, String field, String label, String unit, String query) {
        amount(field, label, report.count(part, field), unit, query);
    }

    private void amount(String key, String label, @Nullable BigDecimal amount, String unit, String query) {
        figures.add(new Figure(key, label, amount, unit, null, query));
    }
}
