package org.ecobureau.permits.classification;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the catalogue asks about a site. Amounts are per year unless the name says otherwise. */
enum ScaleFact {
    LARGE_SCALE_FARM("largeScaleFarm", "规模化畜禽养殖场", null),
    SEWAGE_OUTLET("sewageOutlet", "设有污水排放口", null),
    PIGS("pigsSlaughtered", "年屠宰生猪（头）", null),
    CATTLE("cattleSlaughtered", "年屠宰肉牛（头）", BigDecimal.ZERO),
    SHEEP("sheepSlaughtered", "年屠宰肉羊（头）", BigDecimal.ZERO),
    POULTRY("poultrySlaughtered", "年屠宰禽类（只）", BigDecimal.ZERO),
    MEAT("meatProcessedT", "年加工肉禽类（吨）", BigDecimal.ZERO),
    CEMENT_STAGE("cementStage", "水泥生产工段", null),
    FUEL("kilnFuel", "窑炉燃料", null),
    CUTTING_ONLY("cuttingOnly", "仅切割加工", null),
    HAZARDOUS_WASTE("hazardousWasteBusiness", "专业从事危险废物贮存、利用、处置", null),
    SOLID_WASTE("solidWasteDisposal", "专业从事一般工业固体废物贮存、处置", null),
    WASTE_TREATMENT("wasteTreatment", "生活垃圾（含污泥）处理方式", null),
    NIGHT_SOIL("nightSoilTPerDay", "日处理粪便（吨）", BigDecimal.ZERO),
    TRANSFER("wasteTransferTPerDay", "日转运垃圾（吨）", BigDecimal.ZERO),
    BEDS("beds", "床位（张）", null),
    SPECIALTY("hospitalSpecialty", "专科医院类别", null),
    BOILERS("boilerTPerHour", "非电热锅炉合计出力（吨/小时）", BigDecimal.ZERO),
    WATER_TREATMENT("waterTreatmentTPerDay", "日处理水能力（吨）", BigDecimal.ZERO),
    LISTED("listedKeyPolluter", "列入重点排污单位名录", false),
    SULPHUR_DIOXIDE("sulphurDioxideT", "二氧化硫年排放量（吨）", BigDecimal.ZERO),
    NITROGEN_OXIDES("nitrogenOxidesT", "氮氧化物年排放量（吨）", BigDecimal.ZERO),
    DUST("dustT", "烟粉尘年排放量（吨）", BigDecimal.ZERO),
    COD("codT", "化学需氧量年排放量（吨）", BigDecimal.ZERO),
    TOTAL_NITROGEN("totalNitrogenT", "总氮年排放量（吨）", BigDecimal.ZERO),
    TOTAL_PHOSPHORUS("totalPhosphorusT", "总磷年排放量（吨）", BigDecimal.ZERO),
    AMMONIA_OIL_PHENOL("ammoniaOilPhenolT", "氨氮、石油类和挥发酚合计年排放量（吨）", BigDecimal.ZERO),
    OTHER_TOXIC("otherToxicEquivalents", "其他单项有毒有害污染物（污染当量数）", BigDecimal.ZERO),
    NAMED_BY_NO_ROW("namedByNoRow", "不属于名录第1至107类行业", false);

    private static final Map<String, ScaleFact> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(fact -> fact.field, Function.identity()));

    private final String field;
    private final String chinese;
    private final @Nullable Object assumed;

    /** @param assumed what holds where nothing is said; null where nothing can be assumed */
    ScaleFact(String field, String chinese, @Nullable Object assumed) {
        this.field = field;
        this.chinese = chinese;
        this.assumed = assumed;
    }

    static ScaleFact of(String field) {
        ScaleFact fact = BY_NAME.get(field);
        if (fact == null) {
            throw new IllegalArgumentException("fact: " + field + " (expected: one of " + BY_NAME.keySet() + ")");
        }
        return fact;
    }

    /** As the schema names it. */
    String field() {
        return field;
    }

    String chinese() {
        return chinese;
    }

    @Nullable
    Object assumed() {
        return assumed;
    }
}
