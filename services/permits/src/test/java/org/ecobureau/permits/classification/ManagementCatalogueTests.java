package org.ecobureau.permits.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ecobureau.permits.classification.ManagementAnswer.ManagementChange;
import org.ecobureau.vocabulary.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManagementCatalogueTests {

    private static final LocalDate DAY = LocalDate.parse("2020-06-01");

    private final ManagementCatalogue catalogue = new ManagementCatalogue();

    @ParameterizedTest(name = "{0} with {1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                // Row 1
                "0313 | largeScaleFarm=true sewageOutlet=true | KEY",
                "0313 | largeScaleFarm=true sewageOutlet=false | REGISTRATION",
                "0321 | largeScaleFarm=false sewageOutlet=true | REGISTRATION",
                "0321 | largeScaleFarm=false sewageOutlet=false | NONE",
                "0313 | largeScaleFarm=true | UNDETERMINED",
                "0313 | largeScaleFarm=false sewageOutlet=false boilerTPerHour=4 | NONE",
                // Row 2
                "0392 | sewageOutlet=true | REGISTRATION",
                "0392 | sewageOutlet=false | NONE",
                // Row 7
                "1019 | | REGISTRATION",
                "1019 | boilerTPerHour=20 | SIMPLIFIED",
                "1011 | boilerTPerHour=1 listedKeyPolluter=true | KEY",
                // Row 13
                "1351 | pigsSlaughtered=100000 | KEY",
                "1351 | pigsSlaughtered=99999 | SIMPLIFIED",
                "1351 | pigsSlaughtered=20000 | SIMPLIFIED",
                "1351 | pigsSlaughtered=19999 | REGISTRATION",
                "1352 | pigsSlaughtered=0 poultrySlaughtered=10000000 | KEY",
                "1352 | pigsSlaughtered=0 poultrySlaughtered=9999999 | SIMPLIFIED",
                "1352 | pigsSlaughtered=0 poultrySlaughtered=1000000 | SIMPLIFIED",
                "1352 | pigsSlaughtered=0 poultrySlaughtered=999999 | REGISTRATION",
                "1351 | pigsSlaughtered=0 cattleSlaughtered=10000 | KEY",
                "1351 | pigsSlaughtered=0 cattleSlaughtered=9999 | SIMPLIFIED",
                "1351 | pigsSlaughtered=0 cattleSlaughtered=2000 | SIMPLIFIED",
                "1351 | pigsSlaughtered=0 cattleSlaughtered=1999 | REGISTRATION",
                "1351 | pigsSlaughtered=0 sheepSlaughtered=150000 | KEY",
                "1351 | pigsSlaughtered=0 sheepSlaughtered=149999 | SIMPLIFIED",
                "1351 | pigsSlaughtered=0 sheepSlaughtered=25000 | SIMPLIFIED",
                "1351 | pigsSlaughtered=0 sheepSlaughtered=24999 | REGISTRATION",
                "1353 | pigsSlaughtered=0 meatProcessedT=20000 | SIMPLIFIED",
                "1353 | pigsSlaughtered=0 meatProcessedT=19999 | REGISTRATION",
                "1353 | pigsSlaughtered=0 industrialBuilding=false | NONE",
                "1351 | | UNDETERMINED",
                // Rows 9 to 22, food and drink
                "1311 | | REGISTRATION",
                "1311 | industrialBuilding=false | NONE",
                "1329 | fermentation=true | SIMPLIFIED",
                "1329 | fermentation=false | REGISTRATION",
                "1329 | | UNDETERMINED",
                "1331 | mixingOnly=false | SIMPLIFIED",
                "1331 | mixingOnly=true | REGISTRATION",
                "1340 | sugarTPerDay=1000 | KEY",
                "1340 | sugarTPerDay=999 | SIMPLIFIED",
                "1391 | starchMaizeT=150000 | KEY",
                "1391 | starchMaizeT=149999 | SIMPLIFIED",
                "1391 | starchMaizeT=15000 | SIMPLIFIED",
                "1391 | starchMaizeT=14999 | REGISTRATION",
                "1391 | starchMaizeT=0 starchTubersT=15000 | KEY",
                "1391 | starchMaizeT=0 starchTubersT=14999 | SIMPLIFIED",
                "1391 | starchMaizeT=0 starchTubersT=1000 | SIMPLIFIED",
                "1391 | starchMaizeT=0 starchTubersT=999 | REGISTRATION",
                "1391 | starchMaizeT=0 starchBeansT=1000 | SIMPLIFIED",
                "1391 | starchMaizeT=0 starchBeansT=999 | REGISTRATION",
                "1391 | starchMaizeT=0 starchWheatT=45000 | SIMPLIFIED",
                "1391 | starchMaizeT=0 starchWheatT=44999 | REGISTRATION",
                "1391 | starchMaizeT=0 starchProductsT=10000 | KEY",
                "1391 | starchMaizeT=0 starchProductsT=9999 fermentation=false | SIMPLIFIED",
                "1391 | starchMaizeT=0 starchProductsT=999 fermentation=false | REGISTRATION",
                "1391 | starchMaizeT=0 starchProductsT=1 fermentation=true | KEY",
                "1392 | | REGISTRATION",
                "1461 | fermentation=true | KEY",
                "1462 | fermentation=true outputT=20000 | KEY",
                "1462 | fermentation=true outputT=19999 mixingOnly=false | SIMPLIFIED",
                "1462 | fermentation=false mixingOnly=true | REGISTRATION",
                "1469 | fermentation=true namedProduct=true | KEY",
                "1469 | fermentation=true namedProduct=false mixingOnly=false | SIMPLIFIED",
                "1361 | outputT=100000 | SIMPLIFIED",
                "1361 | outputT=99999 | REGISTRATION",
                "1371 | | REGISTRATION",
                "1431 | mixingOnly=false handmade=false | SIMPLIFIED",
                "1431 | mixingOnly=false handmade=true | REGISTRATION",
                "1441 | mixingOnly=false outputT=200000 | KEY",
                "1441 | mixingOnly=false outputT=199999 | SIMPLIFIED",
                "1441 | mixingOnly=true | REGISTRATION",
                "1511 | | KEY",
                "1512 | fermentation=true capacityKl=5000 | KEY",
                "1512 | fermentation=true capacityKl=4999 | SIMPLIFIED",
                "1512 | fermentation=false | REGISTRATION",
                "1523 | fermentation=false rawJuice=true | SIMPLIFIED",
                "1523 | fermentation=false rawJuice=false | REGISTRATION",
                // Rows 25 to 39, textiles, leather, wood, furniture, paper, print
                "1713 | textileProcess=WET | KEY",
                "1713 | textileProcess=FINISHING_ONLY | SIMPLIFIED",
                "1711 | textileProcess=OTHER | REGISTRATION",
                "1819 | washing=true | KEY",
                "1819 | washing=false printingOrDyeing=false | REGISTRATION",
                "1910 | tanning=false | SIMPLIFIED",
                "1931 | tanning=false | REGISTRATION",
                "1931 | tanning=true | KEY",
                "1941 | washing=true | KEY",
                "1942 | | REGISTRATION",
                "1952 | solventCoatingT=10 | SIMPLIFIED",
                "1952 | solventCoatingT=9.9 solventAgentT=3 | SIMPLIFIED",
                "1952 | solventCoatingT=9.9 solventAgentT=2.9 | REGISTRATION",
                "2319 | packagePrinting=true solventInkT=80 | SIMPLIFIED",
                "2319 | packagePrinting=true solventInkT=79 solventThinnerT=10 | SIMPLIFIED",
                "2319 | packagePrinting=true solventInkT=79 solventThinnerT=9.9 | REGISTRATION",
                "2319 | packagePrinting=false | REGISTRATION",
                "2311 | | REGISTRATION",
                "2021 | boardM3=100000 | SIMPLIFIED",
                "2021 | boardM3=99999 | REGISTRATION",
                "2021 | boardM3=1 listedKeyPolluter=true | KEY",
                "2022 | | SIMPLIFIED",
                "2011 | | REGISTRATION",
                "2011 | boilerTPerHour=20 | SIMPLIFIED",
                "2110 | solventCoatingT=10 | SIMPLIFIED",
                "2110 | solventCoatingT=9.9 waterCoatingT=20 | SIMPLIFIED",
                "2110 | solventCoatingT=9.9 waterCoatingT=19.9 phosphating=false | REGISTRATION",
                "2130 | solventCoatingT=0 waterCoatingT=0 phosphating=true | SIMPLIFIED",
                "2110 | solventCoatingT=1 waterCoatingT=1 | UNDETERMINED",
                "2110 | listedKeyPolluter=true | KEY",
                "2211 | | KEY",
                "2221 | | KEY",
                "2223 | industrialWastewater=true industrialExhaust=true | SIMPLIFIED",
                "2223 | industrialWastewater=true industrialExhaust=false | REGISTRATION",
                "2231 | industrialWastewater=false industrialExhaust=true | SIMPLIFIED",
                "2231 | industrialWastewater=false industrialExhaust=false | REGISTRATION",
                // Rows 42 to 62, chemicals and plastics
                "2511 | mixingOnly=false | KEY",
                "2524 | | REGISTRATION",
                "2614 | mixingOnly=false | KEY",
                "2614 | mixingOnly=true | SIMPLIFIED",
                "2619 | namedProduct=false | REGISTRATION",
                "2619 | namedProduct=true mixingOnly=false | KEY",
                "2621 | mixingOnly=true | SIMPLIFIED",
                "2624 | mixingOnly=true | REGISTRATION",
                "2625 | mixingOnly=false | SIMPLIFIED",
                "2625 | mixingOnly=true | REGISTRATION",
                "2631 | mixingOnly=true | SIMPLIFIED",
                "2632 | fermentation=true | KEY",
                "2641 | mixingOnly=true | SIMPLIFIED",
                "2643 | mixingOnly=true | REGISTRATION",
                "2646 | mixingOnly=false | SIMPLIFIED",
                "2659 | namedProduct=true | KEY",
                "2710 | | KEY",
                "2662 | mixingOnly=false | KEY",
                "2663 | mixingOnly=false pyrolysis=true | KEY",
                "2663 | mixingOnly=false pyrolysis=false | SIMPLIFIED",
                "2666 | mixingOnly=true | REGISTRATION",
                "2681 | dailyChemical=FAT_SOAP mixingOnly=false | KEY",
                "2681 | dailyChemical=TOWER_POWDER | SIMPLIFIED",
                "2681 | dailyChemical=OTHER | REGISTRATION",
                "2682 | | REGISTRATION",
                "2911 | | SIMPLIFIED",
                "2913 | rubberUsedT=2000 | SIMPLIFIED",
                "2913 | rubberUsedT=1999 | REGISTRATION",
                "2740 | extraction=true | SIMPLIFIED",
                "2740 | extraction=false | REGISTRATION",
                "2770 | | REGISTRATION",
                "2925 | | KEY",
                "2924 | outputT=10000 | SIMPLIFIED",
                "2924 | outputT=9999 | REGISTRATION",
                "2927 | outputT=10000 modifiedPlastics=true | SIMPLIFIED",
                "2927 | outputT=10000 modifiedPlastics=false | REGISTRATION",
                "2927 | outputT=9999 modifiedPlastics=true | REGISTRATION",
                // Row 63
                "3011 | cementStage=CLINKER | KEY",
                "3011 | cementStage=GRINDING | SIMPLIFIED",
                "3012 | | SIMPLIFIED",
                "3022 | | REGISTRATION",
                "301 | cementStage=CLINKER | UNDETERMINED",
                // Row 64
                "3031 | kilnFuel=COAL | KEY",
                "3031 | kilnFuel=GANGUE cuttingOnly=false | KEY",
                "3031 | kilnFuel=OTHER cuttingOnly=false | SIMPLIFIED",
                "3032 | cuttingOnly=false | SIMPLIFIED",
                "3032 | cuttingOnly=true | REGISTRATION",
                "3031 | cuttingOnly=false | UNDETERMINED",
                "3042 | | SIMPLIFIED",
                "3054 | kilnFuel=COAL | KEY",
                "3054 | kilnFuel=NATURAL_GAS | SIMPLIFIED",
                "3054 | kilnFuel=OTHER | REGISTRATION",
                "3074 | outputPieces=2500000 | KEY",
                "3074 | outputPieces=2499999 | REGISTRATION",
                "3072 | outputPieces=1500000 | KEY",
                "3072 | outputPieces=1499999 | REGISTRATION",
                "3099 | mineralProduct=ASPHALT_MIX | SIMPLIFIED",
                "3099 | mineralProduct=POLYSILICON | KEY",
                "3099 | mineralProduct=OTHER | REGISTRATION",
                // Rows 71 to 93, metals and machines
                "3130 | steelRolling=COLD outputT=500000 | KEY",
                "3130 | steelRolling=COLD outputT=499999 | SIMPLIFIED",
                "3130 | steelRolling=HOT | SIMPLIFIED",
                "3130 | steelRolling=OTHER | REGISTRATION",
                "3212 | | KEY",
                "3218 | namedProduct=false | REGISTRATION",
                "3240 | leadBased=false outputT=20000 | KEY",
                "3240 | leadBased=false outputT=19999 | SIMPLIFIED",
                "3252 | rolledOrAnnealed=false | REGISTRATION",
                "3311 | | REGISTRATION",
                "3311 | surfaceTreatment=PICKLING | SIMPLIFIED",
                "3360 | surfaceTreatment=PLATING | KEY",
                "3360 | surfaceTreatment=PICKLING | SIMPLIFIED",
                "3360 | surfaceTreatment=OTHER organicSolventT=10 | SIMPLIFIED",
                "3360 | surfaceTreatment=OTHER organicSolventT=9.9 | REGISTRATION",
                "3360 | | UNDETERMINED",
                "3391 | cupola=true | KEY",
                "3391 | cupola=false | SIMPLIFIED",
                "3392 | leadBased=true | KEY",
                "3393 | | REGISTRATION",
                "3630 | solventCoatingT=0 | REGISTRATION",
                "3611 | | SIMPLIFIED",
                "3670 | solventCoatingT=10 | SIMPLIFIED",
                "3670 | solventCoatingT=9.9 | REGISTRATION",
                "3843 | | KEY",
                "3841 | | SIMPLIFIED",
                "4220 | recycledWaste=BATTERIES_OIL_TYRES | KEY",
                "4220 | recycledWaste=WASHED | SIMPLIFIED",
                "4220 | recycledWaste=OTHER | REGISTRATION",
                // Rows 95 to 102, energy, water, trade
                "4411 | | KEY",
                "4417 | wasteFuelled=false | SIMPLIFIED",
                "4413 | | NONE",
                "4430 | boilerTPerHour=20 | KEY",
                "4430 | boilerTPerHour=19.9 | SIMPLIFIED",
                "4430 | boilerTPerHour=1 gasBoilers=true | REGISTRATION",
                "4430 | boilerTPerHour=1 gasBoilers=false | SIMPLIFIED",
                "4430 | boilerTPerHour=1.1 gasBoilers=true | SIMPLIFIED",
                "4430 | | UNDETERMINED",
                "4620 | industrialSewage=true | KEY",
                "4620 | industrialSewage=false waterTreatmentTPerDay=20000 | KEY",
                "4620 | industrialSewage=false waterTreatmentTPerDay=19999 | SIMPLIFIED",
                "4620 | industrialSewage=false waterTreatmentTPerDay=500 | SIMPLIFIED",
                "4620 | industrialSewage=false waterTreatmentTPerDay=499 | REGISTRATION",
                "4620 | industrialSewage=false | UNDETERMINED",
                "5265 | builtUpArea=true | SIMPLIFIED",
                "5265 | builtUpArea=false | REGISTRATION",
                "5261 | | NONE",
                "5532 | bulkWharf=true berthT=1000 | SIMPLIFIED",
                "5532 | bulkWharf=true berthT=999 | REGISTRATION",
                "5532 | bulkWharf=false | REGISTRATION",
                "5532 | bulkWharf=true berthT=0 seaBerthT=10000 | SIMPLIFIED",
                "5531 | | NONE",
                "5941 | oilDepotM3=100000 | KEY",
                "5941 | oilDepotM3=99999 | SIMPLIFIED",
                "5941 | oilDepotM3=10000 | SIMPLIFIED",
                "5941 | oilDepotM3=9999 | REGISTRATION",
                // Row 103
                "7724 | hazardousWasteBusiness=true | KEY",
                "7723 | hazardousWasteBusiness=false solidWasteDisposal=true | KEY",
                "7726 | hazardousWasteBusiness=false solidWasteDisposal=false | NONE",
                // Row 104
                "7820 | wasteTreatment=LANDFILL | KEY",
                "7820 | wasteTreatment=OTHER | SIMPLIFIED",
                "7820 | wasteTreatment=NONE wasteTransferTPerDay=150 | SIMPLIFIED",
                "7820 | wasteTreatment=NONE wasteTransferTPerDay=149 nightSoilTPerDay=49.9 | REGISTRATION",
                "7820 | wasteTreatment=NONE | NONE",
                "7820 | wasteTreatment=NONE nightSoilTPerDay=50 | SIMPLIFIED",
                // Rows 105 and 106
                "8080 | crematorium=true | SIMPLIFIED",
                "8080 | crematorium=false | NONE",
                "8111 | workshopM2=5000 painting=true | SIMPLIFIED",
                "8111 | workshopM2=5000 painting=false | NONE",
                "8111 | workshopM2=4999 painting=true | NONE",
                // Row 107
                "8411 | beds=500 | KEY",
                "8411 | beds=499 | SIMPLIFIED",
                "8411 | beds=100 | SIMPLIFIED",
                "8411 | beds=99 | REGISTRATION",
                "8415 | beds=600 hospitalSpecialty=PSYCHIATRIC | SIMPLIFIED",
                "8415 | beds=600 hospitalSpecialty=OTHER | KEY",
                "8416 | beds=600 | SIMPLIFIED",
                "8431 | | REGISTRATION",
                "8433 | beds=500 | KEY",
                "8433 | beds=499 | NONE",
                "8411 | | UNDETERMINED",
                // Row 108 and article 7
                "8423 | | NONE",
                "8423 | sulphurDioxideT=250 | NONE",
                "8423 | sulphurDioxideT=250.1 | KEY",
                "8423 | nitrogenOxidesT=251 | KEY",
                "8423 | dustT=500 | NONE",
                "8423 | dustT=501 | KEY",
                "8423 | codT=30.5 | KEY",
                "8423 | totalNitrogenT=10 | NONE",
                "8423 | totalPhosphorusT=0.51 | KEY",
                "8423 | ammoniaOilPhenolT=31 | KEY",
                "8423 | otherToxicEquivalents=3001 | KEY",
                "8423 | listedKeyPolluter=true | KEY",
                "8423 | boilerTPerHour=4 | REGISTRATION",
                // Rows 109 to 112
                "8423 | boilerTPerHour=19.9 | REGISTRATION",
                "8423 | boilerTPerHour=20 | SIMPLIFIED",
                "8423 | furnace=GAS_OR_ELECTRIC | REGISTRATION",
                "8423 | furnace=OTHER | SIMPLIFIED",
                "8423 | furnace=OTHER listedKeyPolluter=true | KEY",
                "8423 | surfaceTreatment=OTHER | REGISTRATION",
                "8423 | surfaceTreatment=OTHER organicSolventT=10 | SIMPLIFIED",
                "8423 | surfaceTreatment=PICKLING | SIMPLIFIED",
                "8423 | waterTreatmentTPerDay=19999 | REGISTRATION",
                // Article 6: beside a row of their own only what needs a permit counts
                "3022 | boilerTPerHour=4 | REGISTRATION",
                "7726 | hazardousWasteBusiness=false solidWasteDisposal=false boilerTPerHour=4 | NONE",
                "7726 8423 | hazardousWasteBusiness=false solidWasteDisposal=false boilerTPerHour=4 | REGISTRATION",
                "8423 | waterTreatmentTPerDay=499 | NONE",
                "8423 | waterTreatmentTPerDay=500 | REGISTRATION",
                "8423 | waterTreatmentTPerDay=20000 | SIMPLIFIED",
                // Article 5: several industries, one permit, the strictest
                "3022 8411 | beds=300 | SIMPLIFIED",
                "3022 3012 7724 | hazardousWasteBusiness=true | KEY",
                "3022 8411 | | UNDETERMINED",
            })
    void theManagementFollowsFromIndustryAndScale(String industries, String facts, PermitCategory expected) {
        assertThat(judged(industries, facts).management()).isEqualTo(expected);
    }

    private ManagementAnswer judged(String industries, String facts) {
        return catalogue.judge(
                Arrays.stream(industries.split(" ")).map(Industry::new).toList(), facts(facts), DAY);
    }

    private static ScaleFacts facts(String text) {
        Map<String, Object> fields = new HashMap<>();
        for (String fact :
                text == null || text.isBlank() ? new String[0] : text.strip().split(" ")) {
            String[] parts = fact.split("=");
            boolean flag = parts[1].equals("true") || parts[1].equals("false");
            Object value = parts[1].matches("[0-9.]+") ? new java.math.BigDecimal(parts[1]) : parts[1];
            fields.put(parts[0], flag ? (Object) Boolean.valueOf(parts[1]) : value);
        }
        return ScaleFacts.of(fields);
    }

    @Test
    void saysWhichFactsDecidedAndWhichWouldChangeIt() {
        ManagementAnswer answer = judged("8411", "beds=300");
        RowJudgement reason = answer.reasons().get(0);
        assertThat(reason.row()).extracting(CatalogueRow::row).isEqualTo(107);
        assertThat(reason.decisive()).extracting(Criterion::text).isEqualTo("床位100张及以上的");
        assertThat(changes(answer))
                .contains(
                        "KEY by 107: beds AT_LEAST 500",
                        "REGISTRATION by 107: beds BELOW 100",
                        "KEY by 109: boilerTPerHour ABOVE 0, listedKeyPolluter IS true");
    }

    @Test
    void whatAnotherRowAsksForAnywayIsNotMadeMilder() {
        assertThat(changes(judged("8411", "beds=300 boilerTPerHour=30"))).noneMatch(change -> change.startsWith("REG"));
    }

    private static List<String> changes(ManagementAnswer answer) {
        return answer.changes().stream().map(ManagementCatalogueTests::text).toList();
    }

    private static String text(ManagementChange change) {
        return change.management() + " by " + change.row().row() + ": "
                + String.join(
                        ", ",
                        change.conditions().stream()
                                .map(condition -> condition.fact().field() + " " + condition.comparison() + " "
                                        + condition.expected())
                                .sorted()
                                .toList());
    }

    @Test
    void holdsAllRowsAndEachNamesIndustriesThatThereAre() {
        Catalogue held = Catalogue.read("/classification/catalogue-2019.json");
        assertThat(held.rows())
                .extracting(CatalogueRow::row)
                .isEqualTo(IntStream.rangeClosed(1, 107).boxed().toList());
        assertThat(held.generalProcesses()).extracting(CatalogueRow::row).containsExactly(109, 110, 111, 112);
        held.rows().forEach(row -> {
            assertThat(row.industries())
                    .isNotEmpty()
                    .allMatch(code -> new Industry(code).chinese().isPresent());
            assertThat(row.criteria()).isNotEmpty();
            row.criteria().forEach(criterion -> assertThat(criterion.industries())
                    .allMatch(code -> row.industries().stream().anyMatch(new Industry(code)::isWithin)));
        });
    }

    /** No class of industry is named by two rows. */
    @Test
    void aClassIsNamedOnce() {
        List<CatalogueRow> rows =
                Catalogue.read("/classification/catalogue-2019.json").rows();
        IndustryNames.read().byCode().keySet().stream()
                .filter(code -> code.length() == 4)
                .map(Industry::new)
                .forEach(industry -> assertThat(rows.stream().filter(row -> row.names(industry)))
                        .as(industry.code())
                        .hasSizeLessThanOrEqualTo(1));
    }

    @Test
    void saysWhatWouldHaveToBeKnown() {
        assertThat(judged("8415", "beds=600").missing()).containsExactly(ScaleFact.SPECIALTY);
        assertThat(judged("3031", "cuttingOnly=false").missing()).containsExactly(ScaleFact.FUEL);
        assertThat(judged("4430", "boilerTPerHour=1").missing()).containsExactly(ScaleFact.GAS_BOILERS);
    }

    @ParameterizedTest
    @CsvSource({"2019-12-19, false", "2019-12-20, true", "2026-01-01, true"})
    void aCatalogueHoldsFromItsDayOn(LocalDate day, boolean inForce) {
        List<Industry> industries = List.of(new Industry("3022"));
        if (inForce) {
            assertThat(catalogue.judge(industries, ScaleFacts.NONE, day).management())
                    .isEqualTo(PermitCategory.REGISTRATION);
        } else {
            assertThat(catchThrowableOfType(Problem.class, () -> catalogue.judge(industries, ScaleFacts.NONE, day))
                            .code())
                    .isEqualTo(ClassificationProblem.CATALOGUE_NOT_IN_FORCE);
        }
    }

    @Test
    void anApplicationForAnotherManagementThanTheIndustryDecidesIsWarnedOf() {
        assertThat(catalogue.against("KEY", List.of(new Industry("3022")), DAY))
                .extracting(finding -> finding.code().name(), finding -> finding.facts()
                        .get("row"))
                .containsExactly(org.assertj.core.api.Assertions.tuple("MANAGEMENT_DIFFERS", "63"));
        assertThat(catalogue.against("SIMPLIFIED", List.of(new Industry("3012")), DAY))
                .isEmpty();
        assertThat(catalogue.against("KEY", List.of(new Industry("8411")), DAY)).isEmpty();
        // A permit for boilers or surface treatment alone
        assertThat(catalogue.against("SIMPLIFIED", List.of(new Industry("3311")), DAY))
                .isEmpty();
        assertThat(catalogue.against("SIMPLIFIED", List.of(new Industry("8423")), DAY))
                .isEmpty();
        assertThat(catalogue.against("SIMPLIFIED", List.of(new Industry("3311"), new Industry("2211")), DAY))
                .hasSize(1);
        assertThat(catalogue.against("KEY", List.of(new Industry("3022")), LocalDate.parse("2019-01-01")))
                .isEmpty();
    }
}
