package org.ecobureau.permits.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
                "1351 | | UNDETERMINED",
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
                // Row 103
                "7724 | hazardousWasteBusiness=true | KEY",
                "7723 | hazardousWasteBusiness=false solidWasteDisposal=true | KEY",
                "7726 | hazardousWasteBusiness=false solidWasteDisposal=false | NONE",
                // Row 104
                "7820 | wasteTreatment=LANDFILL | KEY",
                "7820 | wasteTreatment=OTHER | SIMPLIFIED",
                "7820 | wasteTreatment=NONE wasteTransferTPerDay=150 | SIMPLIFIED",
                "7820 | wasteTreatment=NONE wasteTransferTPerDay=149 nightSoilTPerDay=49.9 | REGISTRATION",
                // Row 107
                "8411 | beds=500 | KEY",
                "8411 | beds=499 | SIMPLIFIED",
                "8411 | beds=100 | SIMPLIFIED",
                "8411 | beds=99 | REGISTRATION",
                "8415 | beds=600 hospitalSpecialty=PSYCHIATRIC | SIMPLIFIED",
                "8415 | beds=600 hospitalSpecialty=OTHER | KEY",
                "8416 | beds=600 | SIMPLIFIED",
                "8431 | | REGISTRATION",
                "8411 | | UNDETERMINED",
                // Row 108 and article 7
                "8111 | | UNDETERMINED",
                "8111 | namedByNoRow=true | NONE",
                "8111 | namedByNoRow=true sulphurDioxideT=250 | NONE",
                "8111 | namedByNoRow=true sulphurDioxideT=250.1 | KEY",
                "8111 | namedByNoRow=true nitrogenOxidesT=251 | KEY",
                "8111 | namedByNoRow=true dustT=500 | NONE",
                "8111 | namedByNoRow=true dustT=501 | KEY",
                "8111 | namedByNoRow=true codT=30.5 | KEY",
                "8111 | namedByNoRow=true totalNitrogenT=10 | NONE",
                "8111 | namedByNoRow=true totalPhosphorusT=0.51 | KEY",
                "8111 | namedByNoRow=true ammoniaOilPhenolT=31 | KEY",
                "8111 | namedByNoRow=true otherToxicEquivalents=3001 | KEY",
                "8111 | namedByNoRow=true listedKeyPolluter=true | KEY",
                "8111 | namedByNoRow=true boilerTPerHour=4 | REGISTRATION",
                // Rows 109 and 112
                "8111 | namedByNoRow=true waterTreatmentTPerDay=499 | NONE",
                "8111 | namedByNoRow=true waterTreatmentTPerDay=500 | REGISTRATION",
                "8111 | namedByNoRow=true waterTreatmentTPerDay=20000 | SIMPLIFIED",
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
    void saysWhatWouldHaveToBeKnown() {
        assertThat(judged("8415", "beds=600").missing()).containsExactly(ScaleFact.SPECIALTY);
        assertThat(judged("3031", "cuttingOnly=false").missing()).containsExactly(ScaleFact.FUEL);
        assertThat(judged("3212", "").missing()).containsExactly(ScaleFact.NAMED_BY_NO_ROW);
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
        assertThat(catalogue.against("KEY", List.of(new Industry("3022")), LocalDate.parse("2019-01-01")))
                .isEmpty();
    }
}
