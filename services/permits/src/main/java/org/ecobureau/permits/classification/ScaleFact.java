package org.ecobureau.permits.classification;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
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
    INDUSTRIAL_BUILDING("industrialBuilding", "在工业建筑中生产", true),
    FERMENTATION("fermentation", "有发酵工艺", null),
    RAW_JUICE("rawJuice", "原汁生产", null),
    MIXING_ONLY("mixingOnly", "单纯混合或者分装", null),
    HANDMADE("handmade", "手工制作", null),
    OUTPUT("outputT", "年产（加工）量（吨）", null),
    OUTPUT_PIECES("outputPieces", "年产量（件）", null),
    CAPACITY("capacityKl", "年生产能力（千升）", null),
    BOARD("boardM3", "人造板年产量（立方米）", null),
    SOLVENT_COATING("solventCoatingT", "年使用溶剂型涂料或者胶粘剂（含稀释剂、固化剂、清洗溶剂）（吨）", null),
    WATER_COATING("waterCoatingT", "年使用水性涂料或者胶粘剂（吨）", null),
    PHOSPHATING("phosphating", "有磷化表面处理工艺", null),
    INDUSTRIAL_WASTEWATER("industrialWastewater", "有工业废水排放", null),
    INDUSTRIAL_EXHAUST("industrialExhaust", "有工业废气排放", null),
    NAMED_PRODUCT("namedProduct", "属于名录该类条文列举的产品、物质或者工艺", null),
    EXTRACTION("extraction", "有提炼工艺", null),
    MODIFIED_PLASTICS("modifiedPlastics", "涉及改性", null),
    MINERAL_PRODUCT("mineralProduct", "其他非金属矿物制品种类", null),
    LEAD_BASED("leadBased", "生产铅基合金、铅基及铅青铜铸件", null),
    ROLLED("rolledOrAnnealed", "有轧制或者退火工序", null),
    CUPOLA("cupola", "使用冲天炉", null),
    RECYCLED_WASTE("recycledWaste", "加工处理的废料种类", null),
    WASTE_FUELLED("wasteFuelled", "以生活垃圾、污泥发电", null),
    GAS_BOILERS("gasBoilers", "均为天然气锅炉", null),
    INDUSTRIAL_SEWAGE("industrialSewage", "工业废水集中处理场所", null),
    BUILT_UP_AREA("builtUpArea", "位于城市建成区", null),
    OIL_DEPOT("oilDepotM3", "油库总容量（立方米，不含储备油库）", null),
    CREMATORIUM("crematorium", "火葬场", null),
    WORKSHOP("workshopM2", "营业面积（平方米）", null),
    PAINTING("painting", "有涂装工序", null),
    FURNACE("furnace", "工业炉窑", "NONE"),
    SURFACE_TREATMENT("surfaceTreatment", "表面处理工序", "NONE"),
    ORGANIC_SOLVENT("organicSolventT", "年使用有机溶剂（吨）", BigDecimal.ZERO),
    SUGAR("sugarTPerDay", "日加工糖料能力（吨）", null),
    STARCH_MAIZE("starchMaizeT", "年加工玉米生产淀粉（吨）", null),
    STARCH_TUBERS("starchTubersT", "年加工薯类生产淀粉（吨）", BigDecimal.ZERO),
    STARCH_BEANS("starchBeansT", "年加工豆类生产淀粉（吨）", BigDecimal.ZERO),
    STARCH_WHEAT("starchWheatT", "年加工小麦生产淀粉（吨）", BigDecimal.ZERO),
    STARCH_PRODUCTS("starchProductsT", "年产淀粉制品（吨）", BigDecimal.ZERO),
    TEXTILE_PROCESS("textileProcess", "纺织印染工序", null),
    WASHING("washing", "有水洗工序", null),
    PRINTING_OR_DYEING("printingOrDyeing", "有湿法印花、染色工艺", null),
    TANNING("tanning", "有鞣制工序", null),
    SOLVENT_AGENT("solventAgentT", "年使用溶剂型处理剂（吨）", null),
    PACKAGE_PRINTING("packagePrinting", "包装装潢印刷", null),
    SOLVENT_INK("solventInkT", "年使用溶剂型油墨、涂料（吨）", null),
    SOLVENT_THINNER("solventThinnerT", "年使用溶剂型稀释剂（吨）", null),
    PYROLYSIS("pyrolysis", "有热解或者水解工艺", null),
    DAILY_CHEMICAL("dailyChemical", "日用化学产品种类", null),
    RUBBER("rubberUsedT", "年耗胶量（吨）", null),
    STEEL_ROLLING("steelRolling", "钢压延工艺", null),
    BULK_WHARF("bulkWharf", "专业化干散货码头（煤炭、矿石）或者通用散货码头", null),
    BERTH("berthT", "内河单个泊位（吨级）", null),
    SEA_BERTH("seaBerthT", "沿海单个泊位（吨级）", BigDecimal.ZERO),
    NAMED_BY_NO_ROW("namedByNoRow", "不属于名录第1至107类行业", false);

    /** Facts on general processes, of which nothing can be assumed where they make up the industry itself. */
    private static final Set<ScaleFact> PROCESSES =
            Set.of(BOILERS, WATER_TREATMENT, SURFACE_TREATMENT, ORGANIC_SOLVENT);

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

    /** What is assumed of a site where the row of its industry asks. */
    @Nullable
    Object assumedOfTheIndustry() {
        return PROCESSES.contains(this) ? null : assumed;
    }
}
