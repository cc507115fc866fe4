package org.ecobureau.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Town;
import org.ecobureau.vocabulary.time.WorkingCalendar;
import org.junit.jupiter.api.Test;

class DatasetRulesTests {

    private static final LocalDate LAST_DAY = LocalDate.of(2020, 12, 16);
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final Records RECORDS = Records.ofDataset();
    private static final Set<String> REGISTERED =
            RECORDS.cells("enterprises", "creditCode").collect(Collectors.toSet());

    @Test
    void everyEnterpriseHasAValidCodeOfItsOwn() {
        assertThat(RECORDS.cells("enterprises", "creditCode"))
                .doesNotHaveDuplicates()
                .allSatisfy(code -> {
                    assertThat(new CreditCode(code).value()).isEqualTo(code);
                    assertThat(code.charAt(16)).isEqualTo(organisationCheck(code.substring(8, 16)));
                });
    }

    private static char organisationCheck(String eight) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += Character.digit(eight.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        // GB 11714: 11 less the remainder, where 10 is X and 11 is 0.
        return "0X987654321".charAt(sum % 11);
    }

    @Test
    void everyTownIsOneOfTheCounty() {
        assertThat(Stream.of("enterprises", "sites", "villages").flatMap(file -> RECORDS.cells(file, "town")))
                .allSatisfy(code -> assertThat(Town.of(code).code()).isEqualTo(code));
    }

    @Test
    void onlyTheSummarysOwnNamesAreNotMarkedAsExamples() {
        assertThat(RECORDS.cells("enterprises", "name").filter(name -> !name.contains("示例")))
                .containsExactlyInAnyOrder("湖南衡兴环保科技有限公司", "衡阳市国茂化工有限公司", "衡南县种畜场", "车江长鸿矿业");
        assertThat(RECORDS.cells("enterprises", "name")).doesNotHaveDuplicates();
    }

    @Test
    void everyCodeInARecordIsRegistered() {
        Map<String, List<String>> references = Map.of(
                "permits", List.of("creditCode"),
                "registrations", List.of("creditCode"),
                "licences", List.of("operator"),
                "producers", List.of("creditCode"),
                "manifests", List.of("remover", "carrier", "operator"),
                "hospitals", List.of("creditCode"),
                "hospital-inspections", List.of("hospital"),
                "wastewater", List.of("hospital"),
                "epidemic-support", List.of("creditCode"),
                "sites", List.of("responsible", "remediator", "evaluator"));
        references.forEach(
                (file, columns) -> assertThat(columns.stream().flatMap(column -> RECORDS.cells(file, column)))
                        .as(file)
                        .isNotEmpty()
                        .allMatch(REGISTERED::contains));
        assertThat(Stream.of("carrier", "plant").flatMap(column -> RECORDS.cells("rounds", column)))
                .allMatch(REGISTERED::contains);
    }

    /** A record that stands twice in a file would be taken for a repetition. */
    @Test
    void noRecordStandsTwiceInAFile() {
        assertThat(Dataset.hengnan2020())
                .allSatisfy(file -> assertThat(file.records()).as(file.name()).doesNotHaveDuplicates());
    }

    @Test
    void noCellIsLongerThanAnImportTakes() {
        assertThat(RECORDS.files().values().stream().flatMap(List::stream).flatMap(record -> record.values().stream()))
                .allMatch(cell -> cell.length() <= 2000);
    }

    @Test
    void nothingHappensAfterTheSummarysDay() {
        assertThat(RECORDS.files().values().stream()
                        .flatMap(List::stream)
                        .flatMap(record -> record.values().stream())
                        .filter(cell -> cell.matches("20\\d\\d-\\d\\d-\\d\\d.*")))
                .isNotEmpty()
                .allMatch(cell -> !LocalDate.parse(cell.substring(0, 10)).isAfter(LAST_DAY));
    }

    @Test
    void permitsAreDecidedOnWorkingDaysWithinTwenty() {
        assertThat(RECORDS.of("permits")).allSatisfy(permit -> {
            LocalDate applied = day(permit, "appliedAt");
            LocalDate accepted = day(permit, "acceptedAt");
            LocalDate decided = day(permit, "decidedAt");
            assertThat(List.of(applied, accepted, decided)).isSorted().allMatch(WorkingCalendar.CHINA::isWorkingDay);
            assertThat(accepted).isBeforeOrEqualTo(WorkingCalendar.CHINA.plusWorkingDays(applied, 5));
            assertThat(decided).isBeforeOrEqualTo(WorkingCalendar.CHINA.plusWorkingDays(accepted, 20));
            assertThat(decided.getYear()).isEqualTo(2020);
            assertThat(permit.get("issuingOffice"))
                    .isEqualTo(permit.get("management").equals("KEY") ? "CITY" : "COUNTY");
        });
    }

    @Test
    void aHospitalsObligationFollowsFromItsBeds() {
        Map<String, String> management = RECORDS.of("permits").stream()
                .collect(Collectors.toMap(permit -> permit.get("creditCode"), permit -> permit.get("management")));
        assertThat(RECORDS.of("hospitals")).allSatisfy(hospital -> {
            int beds = Integer.parseInt(hospital.get("beds"));
            String expected = beds >= 500 ? "KEY" : beds >= 100 ? "SIMPLIFIED" : "NONE";
            assertThat(management.getOrDefault(hospital.get("creditCode"), "NONE"))
                    .isEqualTo(expected);
        });
    }

    @Test
    void noEnterpriseHoldsAPermitAndARegistration() {
        Set<String> both = new HashSet<>(RECORDS.cells("permits", "creditCode").toList());
        both.retainAll(RECORDS.cells("registrations", "creditCode").toList());
        assertThat(both).isEmpty();
    }

    @Test
    void manifestsGoTheirWayInOrderWithinTenDays() {
        assertThat(RECORDS.of("manifests")).allSatisfy(manifest -> {
            assertThat(List.of(
                            at(manifest, "issuedAt"),
                            at(manifest, "departedAt"),
                            at(manifest, "arrivedAt"),
                            at(manifest, "acceptedAt"),
                            at(manifest, "closedAt")))
                    .isSorted();
            assertThat(day(manifest, "acceptedAt"))
                    .isBeforeOrEqualTo(day(manifest, "arrivedAt").plusDays(10));
        });
    }

    @Test
    void noManifestIsIssuedBeforeItsRemoverHoldsAPermitOrRegistration() {
        Map<String, LocalDate> heldFrom = new HashMap<>();
        RECORDS.of("permits").forEach(permit -> heldFrom.put(permit.get("creditCode"), day(permit, "decidedAt")));
        RECORDS.of("registrations").forEach(one -> heldFrom.put(one.get("creditCode"), day(one, "filedAt")));
        assertThat(RECORDS.of("manifests")).allSatisfy(manifest -> assertThat(day(manifest, "issuedAt"))
                .isAfter(heldFrom.get(manifest.get("remover"))));
    }

    @Test
    void everyManifestIsCoveredByALicenceOfItsDay() {
        assertThat(RECORDS.of("manifests")).allSatisfy(manifest -> {
            String code = manifest.get("wasteCode");
            assertThat(RECORDS.of("licences"))
                    .anyMatch(licence -> licence.get("operator").equals(manifest.get("operator"))
                            && !day(manifest, "issuedAt").isBefore(LocalDate.parse(licence.get("validFrom")))
                            && List.of(licence.get("wasteCodes").split(";")).stream()
                                    .anyMatch(covered ->
                                            covered.equals(code) || covered.equals("HW" + code.substring(8))));
        });
    }

    @Test
    void covidWasteHasItsOwnVehicleAndComesAfterTheGuide() {
        assertThat(vehicles("COVID")).isNotEmpty().doesNotContainAnyElementsOf(vehicles("ORDINARY"));
        assertThat(RECORDS.of("rounds").stream()
                        .filter(round -> round.get("stream").equals("COVID")))
                .allSatisfy(round -> {
                    assertThat(LocalDate.parse(round.get("day"))).isAfterOrEqualTo(LocalDate.of(2020, 1, 28));
                    assertThat(Duration.between(at(round, "handedOverAt"), at(round, "receivedAt")))
                            .isLessThanOrEqualTo(Duration.ofHours(48));
                    assertThat(Duration.between(at(round, "receivedAt"), at(round, "disposedAt")))
                            .isLessThanOrEqualTo(Duration.ofHours(12));
                });
    }

    private static Set<String> vehicles(String stream) {
        return RECORDS.of("rounds").stream()
                .filter(round -> round.get("stream").equals(stream))
                .map(round -> round.get("vehicle"))
                .collect(Collectors.toSet());
    }

    @Test
    void aVehicleDrivesOnceADayAndItsRoundGoesInOrder() {
        assertThat(RECORDS.of("rounds").stream().map(round -> round.get("day") + round.get("vehicle")))
                .doesNotHaveDuplicates();
        assertThat(RECORDS.of("rounds")).allSatisfy(round -> {
            assertThat(round.get("handedOverAt")).startsWith(round.get("day"));
            assertThat(List.of(
                            at(round, "handedOverAt"),
                            at(round, "departedAt"),
                            at(round, "receivedAt"),
                            at(round, "disposedAt")))
                    .isSorted();
            assertThat(Duration.between(at(round, "receivedAt"), at(round, "disposedAt")))
                    .isLessThanOrEqualTo(Duration.ofHours(24));
        });
    }

    @Test
    void everyHospitalIsCollectedFromAtLeastEveryTwoDays() {
        Map<String, Set<LocalDate>> days = new HashMap<>();
        RECORDS.of("rounds").forEach(round -> Arrays.stream(round.get("stops").split(";"))
                .forEach(stop -> days.computeIfAbsent(stop.split(":")[0], origin -> new TreeSet<>())
                        .add(LocalDate.parse(round.get("day")))));
        assertThat(RECORDS.cells("hospitals", "creditCode")).allSatisfy(hospital -> {
            LocalDate before = LocalDate.of(2019, 12, 31);
            for (LocalDate day : days.get(hospital)) {
                assertThat(ChronoUnit.DAYS.between(before, day)).isLessThanOrEqualTo(2);
                before = day;
            }
            assertThat(before).isAfterOrEqualTo(LAST_DAY.minusDays(1));
        });
    }

    @Test
    void everyStopIsAHospitalOfTheCountyOrAnotherDistrictOfTheCity() {
        Set<String> hospitals = RECORDS.cells("hospitals", "creditCode").collect(Collectors.toSet());
        assertThat(RECORDS.cells("rounds", "stops").flatMap(stops -> Arrays.stream(stops.split(";"))))
                .allSatisfy(stop -> {
                    String origin = stop.split(":")[0];
                    assertThat(hospitals.contains(origin) || origin.matches("4304(05|06|07|08|12|21|23|24|26|81|82)"))
                            .isTrue();
                });
    }

    @Test
    void threeChecksWereMadeByOneOfficerAndNoHospitalIsCheckedTwiceADay() {
        assertThat(RECORDS.cells("hospital-inspections", "officers").filter("1"::equals))
                .hasSize(3);
        assertThat(RECORDS.of("hospital-inspections").stream().map(one -> one.get("hospital") + one.get("on")))
                .doesNotHaveDuplicates();
        assertThat(RECORDS.of("hospital-inspections"))
                .allSatisfy(one -> assertThat(one.get("findings").isEmpty())
                        .isEqualTo(one.get("result").equals("CONFORMING")));
    }

    @Test
    void everyHospitalReportsItsWastewaterOnceAMonthWhenTheMonthIsOver() {
        assertThat(RECORDS.of("wastewater")).hasSize(53 * 11);
        assertThat(RECORDS.of("wastewater").stream().map(one -> one.get("hospital") + one.get("month")))
                .doesNotHaveDuplicates();
        assertThat(RECORDS.of("wastewater")).allSatisfy(one -> assertThat(day(one, "reportedAt"))
                .isAfter(LocalDate.parse(one.get("month") + "-28")));
    }

    @Test
    void aSitesHighestSampleIsWhatItsSurveyReports() {
        assertThat(RECORDS.of("sites").stream()
                        .filter(site -> !site.get("surveyMgPerKg").isEmpty()))
                .isNotEmpty()
                .allSatisfy(site -> assertThat(RECORDS.of("samples").stream()
                                .filter(sample -> sample.get("site").equals(site.get("name")))
                                .map(sample -> new BigDecimal(sample.get("valueMgPerKg")))
                                .max(Comparator.naturalOrder()))
                        .hasValueSatisfying(
                                highest -> assertThat(highest).isEqualByComparingTo(site.get("surveyMgPerKg"))));
    }

    @Test
    void aVillageIsAcceptedAfterItWasTreated() {
        assertThat(RECORDS.of("villages").stream()
                        .filter(village -> !village.get("treatedOn").isEmpty()))
                .allSatisfy(village -> assertThat(LocalDate.parse(village.get("acceptedOn")))
                        .isAfter(LocalDate.parse(village.get("treatedOn"))));
        assertThat(RECORDS.of("villages").stream().map(village -> village.get("town") + village.get("name")))
                .doesNotHaveDuplicates();
    }

    private static OffsetDateTime at(Map<String, String> record, String column) {
        return OffsetDateTime.parse(record.get(column));
    }

    private static LocalDate day(Map<String, String> record, String column) {
        return at(record, column).toLocalDate();
    }
}
