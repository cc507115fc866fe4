package org.ecobureau.permits.certificate;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Paragraph;
import java.util.List;
import java.util.stream.Stream;
import org.ecobureau.permits.content.Condition;
import org.ecobureau.permits.content.Outlet;
import org.ecobureau.permits.content.PermitContent;
import org.ecobureau.permits.content.YearlyTotal;
import org.jspecify.annotations.Nullable;

/** The copy that lies at the works (副本): what is allowed and asked for, table by table. */
final class CopyPages {

    private final Document document;
    private final CertificateFonts fonts;
    private final NumberedTables tables;

    CopyPages(Document document, CertificateFonts fonts) {
        this.document = document;
        this.fonts = fonts;
        this.tables = new NumberedTables(document, fonts);
    }

    void write(Paper paper, @Nullable PermitContent content) {
        heading(paper);
        particulars(paper, content);
        if (content == null) {
            tables.add("许可事项", new float[] {100}, List.of(), Stream.of(List.of("登记中没有录入许可事项。")));
        } else {
            write(content);
        }
        editions(paper);
    }

    private void heading(Paper paper) {
        Paragraph title = new Paragraph("排污许可证（副本）", fonts.heading(20));
        title.setAlignment(Element.ALIGN_CENTER);
        title.setSpacingAfter(8);
        document.add(title);
        String warning = Words.warning(paper);
        if (!warning.isEmpty()) {
            document.add(new Paragraph(warning, fonts.strong(10, CertificateFonts.RED)));
        }
    }

    private void editions(Paper paper) {
        tables.add(
                "变更、延续等记录",
                new float[] {14, 30, 36, 20},
                List.of("版次", "日期", "事项", "有效期止"),
                paper.editions().stream()
                        .map(edition -> List.of(
                                String.valueOf(edition.number()),
                                Words.day(edition.on()),
                                Words.action(edition.action()),
                                edition.grant() == null
                                        ? Words.NONE
                                        : edition.grant().term().until().toString())));
    }

    private void particulars(Paper paper, @Nullable PermitContent content) {
        tables.add(
                "排污单位基本信息",
                new float[] {26, 74},
                List.of(),
                Stream.of(
                        List.of("单位名称", paper.holder()),
                        List.of("统一社会信用代码", paper.creditCode()),
                        List.of("注册地址", Words.or(paper.seat())),
                        List.of("法定代表人（主要负责人）", Words.or(paper.legalRepresentative())),
                        List.of("生产经营场所", paper.premises()),
                        List.of("生产经营场所地址", paper.place()),
                        List.of("行业类别", paper.industry()),
                        List.of("管理类别", Words.management(paper.management())),
                        List.of(
                                "有效期限",
                                Words.day(paper.term().from()) + "至"
                                        + Words.day(paper.term().until())),
                        List.of("核发机关", paper.issuer()),
                        List.of("首次核发日期", Words.day(paper.grantedOn())),
                        List.of("许可证状态", Words.status(paper)),
                        List.of(
                                "环境影响评价",
                                content == null || content.impactAssessment() == null
                                        ? Words.NONE
                                        : Words.assessment(content.impactAssessment())),
                        List.of(
                                "主要原辅材料",
                                content == null ? Words.NONE : Words.or(String.join("、", content.materials())))));
    }

    private void write(PermitContent content) {
        tables.add(
                "主要产品及产能",
                new float[] {50, 25, 25},
                List.of("产品名称", "年产能", "计量单位"),
                content.products().stream()
                        .map(each -> List.of(each.name(), Words.number(each.capacity()), each.unit())));
        tables.add(
                "污染防治设施",
                new float[] {16, 36, 48},
                List.of("设施编号", "设施名称", "处理工艺"),
                content.facilities().stream().map(each -> List.of(each.code(), each.name(), each.process())));
        tables.add(
                "排放口",
                new float[] {10, 15, 8, 13, 14, 12, 14, 14},
                List.of("编号", "名称", "类别", "类型", "产污环节", "排放方式", "排放去向", "经纬度／高度"),
                content.outlets().stream().map(CopyPages::outlet));
        tables.add(
                "许可排放限值",
                new float[] {10, 20, 16, 16, 14, 24},
                List.of("排放口", "污染物", "许可限值", "计量单位", "取值时间", "执行标准"),
                content.outlets().stream().flatMap(CopyPages::limits));
        tables.add(
                "年许可排放量",
                new float[] {30, 25, 20, 25},
                List.of("污染物", "排放口", "年度", "许可排放量"),
                content.totals().stream().map(CopyPages::total));
        tables.add(
                "自行监测方案",
                new float[] {16, 22, 16, 16, 30},
                List.of("监测点位", "污染物", "监测方式", "监测频次", "监测方法"),
                content.monitoring().stream()
                        .map(each -> List.of(
                                each.point(),
                                each.pollutant().name(),
                                Words.monitoring(each.mode()),
                                Words.frequency(each.frequency()),
                                Words.or(each.method()))));
        tables.add(
                "环境管理台账、执行报告及其他要求",
                new float[] {10, 16, 50, 24},
                List.of("编号", "类别", "要求", "报送、保存"),
                content.conditions().stream().flatMap(each -> conditions(each, 0)));
    }

    private static List<String> outlet(Outlet outlet) {
        return List.of(
                outlet.code().value(),
                outlet.name(),
                Words.medium(outlet.medium()),
                Words.grade(outlet.grade()),
                outlet.process(),
                Words.mode(outlet.mode()),
                outlet.destination(),
                Words.place(outlet));
    }

    private static Stream<List<String>> limits(Outlet outlet) {
        return outlet.limits().stream()
                .map(limit -> List.of(
                        outlet.code().value(),
                        limit.pollutant().name(),
                        Words.limit(limit),
                        Words.unit(limit.unit()),
                        Words.averaging(limit.averaging()),
                        limit.standard()));
    }

    private static List<String> total(YearlyTotal total) {
        return List.of(
                total.pollutant().name(),
                total.outlet() == null ? "全厂" : total.outlet().value(),
                total.year() == null ? "每年" : "第" + total.year() + "年",
                Words.number(total.amount().value()) + " "
                        + total.amount().unit().symbol() + "/年");
    }

    private static Stream<List<String>> conditions(Condition condition, int depth) {
        String indent = "　".repeat(depth);
        return Stream.concat(
                Stream.of(List.of(
                        condition.code(),
                        Words.kind(condition.kind()),
                        indent + condition.text(),
                        Words.terms(condition))),
                condition.children().stream().flatMap(child -> conditions(child, depth + 1)));
    }
}
