package org.ecobureau.permits.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecobureau.vocabulary.standard.GeoPoint;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;
import org.jspecify.annotations.Nullable;

/** The content of a small brickworks, fictional: one stack, one drain, a tree of conditions with reports. */
public final class ContentFixture {

    private ContentFixture() {}

    /** As callers hand it in. */
    public static Map<String, Object> input() {
        Map<String, Object> sulphur = Map.of("name", "二氧化硫", "code", "a21026");
        Map<String, Object> cod = Map.of("name", "化学需氧量", "code", "w01018");
        return Map.of(
                "impactAssessment",
                Map.of("form", "REPORT_FORM", "number", "示例环评〔2019〕12号", "approvedOn", "2019-05-06"),
                "products",
                List.of(Map.of("name", "烧结砖", "capacity", 6000, "unit", "万块/年")),
                "materials",
                List.of("页岩", "煤矸石"),
                "facilities",
                List.of(Map.of("code", "TA001", "name", "脱硫塔", "process", "双碱法")),
                "outlets",
                List.of(
                        Map.of(
                                "code", "DA001",
                                "name", "窑炉烟囱",
                                "grade", "MAIN",
                                "process", "焙烧",
                                "mode", "ORGANISED",
                                "destination", "大气",
                                "height", 25,
                                "position", Map.of("longitude", 112.6777, "latitude", 26.7389),
                                "limits", List.of(limit(sulphur, "HOURLY", 300, "MG_PER_M3", "GB 29620-2013"))),
                        Map.of(
                                "code", "DW001",
                                "name", "总排口",
                                "grade", "GENERAL",
                                "process", "设备清洗",
                                "mode", "INDIRECT",
                                "destination", "示例污水处理厂",
                                "limits", List.of(limit(cod, "DAILY", 100, "MG_PER_L", "GB 8978-1996")))),
                "totals",
                List.of(Map.of("pollutant", sulphur, "amount", Map.of("value", 12.5, "unit", "T"))),
                "monitoring",
                List.of(
                        Map.of("point", "DA001", "pollutant", sulphur, "mode", "AUTOMATIC"),
                        Map.of(
                                "point",
                                "DW001",
                                "pollutant",
                                cod,
                                "mode",
                                "MANUAL",
                                "frequency",
                                Map.of("times", 1, "per", "QUARTER"))),
                "conditions",
                List.of(
                        Map.of(
                                "code",
                                "1",
                                "kind",
                                "REPORT",
                                "text",
                                "执行报告",
                                "children",
                                List.of(report("1.1", "YEAR", 31), report("1.2", "QUARTER", 15))),
                        Map.of("code", "2", "kind", "LEDGER", "text", "环境管理台账", "keepYears", 5)));
    }

    /** With another stack of that number, which is measured too. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> with(String outlet) {
        Map<String, Object> all = new HashMap<>(input());
        List<Object> outlets = new ArrayList<>((List<?>) all.get("outlets"));
        Map<String, Object> another = new HashMap<>((Map<String, Object>) outlets.get(0));
        another.put("code", outlet);
        outlets.add(another);
        all.put("outlets", outlets);
        List<Object> monitoring = new ArrayList<>((List<?>) all.get("monitoring"));
        Map<String, Object> task = new HashMap<>((Map<String, Object>) monitoring.get(0));
        task.put("point", outlet);
        monitoring.add(task);
        all.put("monitoring", monitoring);
        return all;
    }

    /** The same, read. */
    public static PermitContent content() {
        Pollutant sulphur = new Pollutant("二氧化硫", "a21026");
        Pollutant cod = new Pollutant("化学需氧量", "w01018");
        return new PermitContent(
                new ImpactAssessment(ImpactAssessment.Form.REPORT_FORM, "示例环评〔2019〕12号", LocalDate.parse("2019-05-06")),
                List.of(new Product("烧结砖", BigDecimal.valueOf(6000), "万块/年")),
                List.of("页岩", "煤矸石"),
                null,
                List.of(new Facility("TA001", "脱硫塔", "双碱法")),
                List.of(
                        new Outlet(
                                new OutletCode("DA001"),
                                "窑炉烟囱",
                                OutletGrade.MAIN,
                                "焙烧",
                                DischargeMode.ORGANISED,
                                "大气",
                                new GeoPoint(112.6777, 26.7389),
                                BigDecimal.valueOf(25),
                                List.of(new Limit(
                                        sulphur,
                                        Averaging.HOURLY,
                                        null,
                                        BigDecimal.valueOf(300),
                                        LimitUnit.MG_PER_M3,
                                        "GB 29620-2013"))),
                        new Outlet(
                                new OutletCode("DW001"),
                                "总排口",
                                OutletGrade.GENERAL,
                                "设备清洗",
                                DischargeMode.INDIRECT,
                                "示例污水处理厂",
                                null,
                                null,
                                List.of(new Limit(
                                        cod,
                                        Averaging.DAILY,
                                        null,
                                        BigDecimal.valueOf(100),
                                        LimitUnit.MG_PER_L,
                                        "GB 8978-1996")))),
                List.of(new YearlyTotal(sulphur, null, null, Quantity.of("12.5", Unit.T))),
                List.of(
                        new MonitoringTask("DA001", sulphur, MonitoringTask.Mode.AUTOMATIC, null, null),
                        new MonitoringTask(
                                "DW001", cod, MonitoringTask.Mode.MANUAL, new Frequency(1, Rhythm.QUARTER), null)),
                List.of(
                        new Condition(
                                "1",
                                ConditionKind.REPORT,
                                "执行报告",
                                null,
                                null,
                                List.of(
                                        new Condition(
                                                "1.1",
                                                ConditionKind.REPORT,
                                                "执行报告",
                                                new Reporting(Rhythm.YEAR, 31),
                                                null,
                                                List.of()),
                                        new Condition(
                                                "1.2",
                                                ConditionKind.REPORT,
                                                "执行报告",
                                                new Reporting(Rhythm.QUARTER, 15),
                                                null,
                                                List.of()))),
                        new Condition("2", ConditionKind.LEDGER, "环境管理台账", null, 5, List.of())));
    }

    /** Without any yearly total, which is more than with one. */
    public static PermitContent withoutTotals() {
        return with(List.of(), content().conditions());
    }

    /** With one condition of that kind, below another, that has something kept for so many years. */
    public static PermitContent keeping(ConditionKind kind, @Nullable Integer years) {
        Condition kept = new Condition("2.1", kind, "保存", null, years, List.of());
        return with(
                content().totals(),
                List.of(new Condition("2", ConditionKind.GENERAL, "管理要求", null, null, List.of(kept))));
    }

    private static PermitContent with(List<YearlyTotal> totals, List<Condition> conditions) {
        PermitContent all = content();
        return new PermitContent(
                all.impactAssessment(),
                all.products(),
                all.materials(),
                all.secrets(),
                all.facilities(),
                all.outlets(),
                totals,
                all.monitoring(),
                conditions);
    }

    private static Map<String, Object> limit(
            Map<String, Object> pollutant, String averaging, int maximum, String unit, String standard) {
        return Map.of(
                "pollutant", pollutant,
                "averaging", averaging,
                "maximum", maximum,
                "unit", unit,
                "standard", standard);
    }

    private static Map<String, Object> report(String code, String rhythm, int dueDays) {
        return Map.of(
                "code",
                code,
                "kind",
                "REPORT",
                "text",
                "执行报告",
                "reporting",
                Map.of("rhythm", rhythm, "dueDays", dueDays));
    }
}
