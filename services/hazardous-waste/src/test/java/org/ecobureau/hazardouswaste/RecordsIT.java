package org.ecobureau.hazardouswaste;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.test.servers.StoreCommands;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What callers see, how many questions it costs the store, and what imports and figures make of the records. */
@HazardousWasteIT
class RecordsIT {

    private static final String RESULTS = "lines accepted rejected results { line status id findings { code field } }";

    @Autowired
    private Bureau bureau;

    @Autowired
    private StoreCommands store;

    @Test
    void eachPartySeesItsOwnManifestsAndWhatItSigns() {
        Bureau.Trio trio = bureau.trio();
        String id = bureau.draft(trio);
        String query = "{ transferManifest(id: \"%s\") { id allowedActions { action allowed } } }".formatted(id);
        assertThat(actions(bureau.as(Role.ENTERPRISE, trio.remover()).ask(query)))
                .containsExactly("AMEND", "CANCEL", "ISSUE");
        assertThat(actions(bureau.as(Role.CARRIER, trio.carrier()).ask(query))).isEmpty();
        assertThat(bureau.as(Role.OPERATOR, Codes.fresh())
                        .ask(query)
                        .data("transferManifest")
                        .isNull())
                .isTrue();
        assertThat(bureau.as(Role.PUBLIC).ask(query).data("transferManifest").isNull())
                .isTrue();
        assertThat(actions(bureau.officer().ask(query))).containsExactly("AMEND", "CANCEL", "ISSUE", "FLAG", "RESOLVE");
        bureau.step("issueManifest", id, "08:00", Map.of()).data("issueManifest.node");
        assertThat(actions(bureau.as(Role.CARRIER, trio.carrier()).ask(query))).containsExactly("DEPART");
        // A carrier that is a party to the manifest signs its own step only.
        GraphQlAnswer foreign =
                bureau.as(Role.ENTERPRISE, trio.carrier()).mutate("closeManifest", Map.of("id", id), "node { id }");
        assertThat(foreign.errorCodes()).containsExactly("NOT_THE_CALLERS");
    }

    @Test
    void onlyOfficersAndTheProvinceSeeTheBureausOwnWork() {
        String id = bureau.officer()
                .mutate(
                        "recordTraining",
                        Map.of("title", "培训", "on", "2014-05-20", "place", "云集", "attendees", 52),
                        "node { id }")
                .text("recordTraining.node.id");
        String query = "{ training(id: \"%s\") { attendees } }".formatted(id);
        assertThat(bureau.as(Role.PROVINCE)
                        .ask(query)
                        .data("training.attendees")
                        .asInt())
                .isEqualTo(52);
        assertThat(bureau.as(Role.ENTERPRISE, Codes.fresh())
                        .ask(query)
                        .data("training")
                        .isNull())
                .isTrue();
    }

    @Test
    void listsAreAnsweredInAConstantNumberOfQueries() throws Exception {
        List<String> few = enterprises(2);
        List<String> many = enterprises(100);
        assertThat(queriesFor(many)).isEqualTo(queriesFor(few)).isEqualTo(15);
    }

    private long queriesFor(List<String> codes) throws Exception {
        List<Map<String, String>> of = codes.stream()
                .map(code -> Map.of("__typename", "Enterprise", "creditCode", code))
                .toList();
        return store.queriesDuring(() -> {
                    GraphQlAnswer answer = bureau.officer().ask("""
                                    query($of: [_Any!]!) { _entities(representations: $of) { ... on Enterprise {
                                      creditCode
                                      hazardousWasteProducer { name supervision }
                                      licences { nodes { number operatorName capacity(year: 2019) { percent } } }
                                      manifests(first: 5) { nodes { number removerName carrierName operatorName } }
                                      permitState { valid }
                                    } } }""", Map.of("of", of));
                    assertThat(answer.data("_entities")).hasSize(codes.size());
                    answer.data("_entities").forEach(enterprise -> {
                        assertThat(enterprise.path("hazardousWasteProducer").isNull())
                                .isFalse();
                        assertThat(enterprise.at("/licences/nodes")).hasSize(1);
                        assertThat(enterprise.at("/manifests/nodes")).hasSize(2);
                    });
                })
                .size();
    }

    /** Each with a producer's entry, a licence, a manifest as remover and one as operator. */
    private List<String> enterprises(int count) {
        List<String> codes = Stream.generate(Codes::fresh).limit(count).toList();
        StringBuilder producers = new StringBuilder("creditCode,registeredAt,yearlyQuantityT\n");
        StringBuilder licences =
                new StringBuilder("operator,number,kind,wasteCodes,yearlyQuantityT,validFrom,grantedAt\n");
        StringBuilder manifests = new StringBuilder(
                "remover,carrier,operator,vehicle,wasteCode,quantityKg,issuedAt,departedAt,arrivedAt,acceptedAt,acceptedKg\n");
        for (int i = 0; i < count; i++) {
            String code = codes.get(i);
            producers.append(code).append(",2018-01-01T09:00:00+08:00,12\n");
            licences.append(code)
                    .append(",湘 ")
                    .append(UUID.randomUUID())
                    .append(",COMPREHENSIVE,HW48;900-214-08,100,2018-01-01,2017-12-20T09:00:00+08:00\n");
            manifests
                    .append(code)
                    .append(",")
                    .append(Codes.fresh())
                    .append(",")
                    .append(codes.get((i + 1) % count))
                    .append(",湘D12345,321-018-48,1000,2019-03-03T08:00:00+08:00,2019-03-03T09:00:00+08:00,"
                            + "2019-03-03T11:00:00+08:00,2019-03-04T11:00:00+08:00,1000\n");
        }
        for (var each :
                Map.of("importProducers", producers, "importLicences", licences).entrySet()) {
            assertThat(imported(each.getKey(), each.getValue().toString())
                            .data(each.getKey() + ".accepted")
                            .asInt())
                    .isEqualTo(count);
        }
        assertThat(imported("importManifests", manifests.toString())
                        .data("importManifests.accepted")
                        .asInt())
                .isEqualTo(count);
        return codes;
    }

    @Test
    void aFaultyLineIsRefusedInItsColumnAndHoldsUpNoOther() {
        Bureau.Trio trio = bureau.trio();
        String parties = trio.remover() + "," + trio.carrier() + "," + trio.operator() + ",湘D12345,";
        String times = ",2020-03-03T08:00:00+08:00,2020-03-03T09:00:00+08:00,2020-03-03T11:00:00+08:00,"
                + "2020-03-04T11:00:00+08:00,";
        String csv =
                "remover,carrier,operator,vehicle,wasteCode,quantityKg,issuedAt,departedAt,arrivedAt,acceptedAt,acceptedKg,closedAt\n"
                        + parties + "321-018-48,1000" + times + "1000,2020-03-05T11:00:00+08:00\n"
                        + parties + "841-001-01,0" + times + "1000,\n"
                        + parties + "321-018-48,1000" + times + "1000,2020-03-01T11:00:00+08:00\n"
                        + parties + "321-018-48,x,2020-03-03," + times.substring(1) + "1000\n"
                        + parties + "321-018-48,1000" + times + "900,\n";
        GraphQlAnswer answer = imported("importManifests", csv);
        assertThat(answer.data("importManifests.accepted").asInt()).isEqualTo(2);
        JsonNode results = answer.data("importManifests.results");
        assertThat(findings(results.get(1)))
                .containsExactly(
                        "MANIFEST_QUANTITY_ZERO quantityKg",
                        "WASTE_CODE_INDUSTRY wasteCode",
                        "OPERATOR_NOT_LICENSED wasteCode");
        assertThat(findings(results.get(2))).containsExactly("AT_OUT_OF_ORDER at");
        assertThat(results.get(3).path("status").asString()).isEqualTo("REJECTED");
        assertThat(findings(results.get(4))).contains("WEIGHT_DISCREPANCY null");
        String first = results.at("/0/id").asString();
        JsonNode manifest = bureau.officer()
                .ask("{ transferManifest(id: \"%s\") { status outcome number history { action at } } }"
                        .formatted(first))
                .data("transferManifest");
        assertThat(manifest.path("status").asString()).isEqualTo("CLOSED");
        assertThat(manifest.path("outcome").asString()).isEqualTo("ACCEPTED");
        assertThat(manifest.path("number").asString()).matches("430448\\d{4}");
        assertThat(manifest.path("history").valueStream().map(entry -> entry.path("action")
                        .asString()))
                .containsExactly("DRAFT", "ISSUE", "DEPART", "ARRIVE", "ACCEPT", "CLOSE");
    }

    @Test
    void importsAreForThoseWhoMayRecord() {
        assertThat(bureau.as(Role.ENTERPRISE, Codes.fresh())
                        .mutate("importManifests", Map.of("csv", "remover\n"), RESULTS)
                        .errorCodes())
                .containsExactly("FORBIDDEN");
        for (String mutation : List.of("importLicences", "importSpecialInspections", "importTrainings")) {
            assertThat(bureau.as(Role.ENTERPRISE, Codes.fresh())
                            .mutate(mutation, Map.of("csv", "x\n"), RESULTS)
                            .errorCodes())
                    .containsExactly("ROLE_NOT_ENTITLED");
        }
        assertThat(bureau.nobody()
                        .mutate("importProducers", Map.of("csv", "x\n"), RESULTS)
                        .errorCodes())
                .containsExactly("UNAUTHENTICATED");
    }

    @Test
    void numbersStayUniqueUnderLoad() throws Exception {
        Bureau.Trio trio = bureau.trio();
        List<String> drafts =
                Stream.generate(() -> bureau.draft(trio)).limit(12).toList();
        ExecutorService workers = Executors.newFixedThreadPool(6);
        try {
            List<Callable<String>> issues = drafts.stream()
                    .map(id -> (Callable<String>) () ->
                            bureau.step("issueManifest", id, "08:00", Map.of()).text("issueManifest.node.number"))
                    .toList();
            Set<String> numbers = new HashSet<>();
            for (Future<String> issued : workers.invokeAll(issues)) {
                numbers.add(issued.get());
            }
            assertThat(numbers).hasSize(12).allMatch(number -> number.matches("430448\\d{4}"));
        } finally {
            workers.shutdown();
        }
    }

    @Test
    void theYearsFiguresAreCountedFromTheRecords() {
        assertThat(imported(
                                "importSpecialInspections",
                                "title,on,subject,officers,findings\n危废专项检查一,2013-03-05,经营单位,4,台账不全\n"
                                        + "危废专项检查二,2013-12-31,产废单位,3,\n危废专项检查三,2014-01-01,产废单位,3,\n")
                        .data("importSpecialInspections.accepted")
                        .asInt())
                .isEqualTo(3);
        GraphQlAnswer trainings =
                imported("importTrainings", "title,on,place,attendees\n培训一,2013-01-01,云集,48\n培训二,2013-06-20,三塘,57\n");
        assertThat(report(2013)).isEqualTo("2 2 105 2013-12-31");
        bureau.officer()
                .mutate(
                        "withdrawTraining",
                        Map.of("id", trainings.text("importTrainings.results.0.id"), "grounds", "重复录入"),
                        "node { status }")
                .data("withdrawTraining.node");
        assertThat(report(2013)).isEqualTo("2 1 57 2013-12-31");
        assertThat(bureau.as(Role.OPERATOR, Codes.fresh())
                        .ask("{ annualReport(year: 2013) { year } }")
                        .errorCodes())
                .containsExactly("FORBIDDEN");
    }

    private String report(int year) {
        String fields = "hazardousWaste { specialInspections trainings peopleTrained } asOf";
        JsonNode asked = bureau.as(Role.PROVINCE)
                .ask("{ annualReport(year: %d) { %s } }".formatted(year, fields))
                .data("annualReport");
        JsonNode entity = bureau.officer()
                .ask(
                        "query($of: [_Any!]!) { _entities(representations: $of) { ... on AnnualReport { %s } } }"
                                .formatted(fields),
                        Map.of("of", List.of(Map.of("__typename", "AnnualReport", "year", year))))
                .data("_entities.0");
        assertThat(entity).isEqualTo(asked);
        return "%d %d %d %s"
                .formatted(
                        asked.at("/hazardousWaste/specialInspections").asInt(),
                        asked.at("/hazardousWaste/trainings").asInt(),
                        asked.at("/hazardousWaste/peopleTrained").asInt(),
                        asked.path("asOf").asString());
    }

    @Test
    void thePeriodsFiguresAreCountedFromTheRecords() {
        Bureau.Trio trio = new Bureau.Trio(Codes.fresh(), Codes.fresh(), Codes.fresh());
        bureau.licenceFrom(trio.operator(), "2016-09-01", "HW48");
        String line = trio.remover() + "," + trio.carrier() + "," + trio.operator()
                + ",湘D12345,321-018-48,1000,2017-07-01T08:00:00+08:00,2017-07-01T09:00:00+08:00,"
                + "2017-07-01T11:00:00+08:00,";
        imported(
                        "importManifests",
                        "remover,carrier,operator,vehicle,wasteCode,quantityKg,issuedAt,departedAt,arrivedAt,acceptedAt,acceptedKg,closedAt\n"
                                + line + "2017-07-02T11:00:00+08:00,1000,2017-07-02T12:00:00+08:00\n"
                                + line + "2017-07-02T11:00:00+08:00,800,2017-07-02T12:00:00+08:00\n"
                                + line + "2017-07-03T00:00:00+08:00,1001,\n")
                .data("importManifests");
        assertThat(statistics("2017-07-01", "2017-07-02")).isEqualTo("3 2 1 0 1800.0 HW48");
        assertThat(statistics("2017-07-03", "2017-07-31")).isEqualTo("0 1 0 0 1001.0 HW48");
        assertThat(bureau.as(Role.CARRIER, trio.carrier())
                        .ask("{ hazardousWasteStatistics(from: \"2017-07-01\", to: \"2017-07-02\") { trainings } }")
                        .errorCodes())
                .containsExactly("FORBIDDEN");
    }

    private String statistics(String from, String to) {
        JsonNode counted = bureau.officer()
                .ask("{ hazardousWasteStatistics(from: \"%s\", to: \"%s\") {".formatted(from, to)
                        + " manifestsIssued manifestsAccepted manifestsWithDiscrepancy manifestsRejected"
                        + " transferred { value } transferredByCategory { category { code } quantity { value } } } }")
                .data("hazardousWasteStatistics");
        assertThat(counted.at("/transferredByCategory/0/quantity/value")).isEqualTo(counted.at("/transferred/value"));
        return "%d %d %d %d %s %s"
                .formatted(
                        counted.path("manifestsIssued").asInt(),
                        counted.path("manifestsAccepted").asInt(),
                        counted.path("manifestsWithDiscrepancy").asInt(),
                        counted.path("manifestsRejected").asInt(),
                        counted.at("/transferred/value").asDouble(),
                        counted.at("/transferredByCategory/0/category/code").asString());
    }

    @Test
    void anOverdueConfirmationIsFound() {
        Bureau.Trio trio = bureau.trio();
        String id = bureau.draft(trio);
        bureau.arrive(id);
        String query = "{ transferManifests(filter: {confirmationOverdue: true, operator: \"%s\"})"
                + " { totalCount nodes { id deadlines { code dueAt state } } } }";
        JsonNode found = bureau.officer().ask(query.formatted(trio.operator())).data("transferManifests");
        assertThat(found.path("totalCount").asInt()).isEqualTo(1);
        assertThat(found.at("/nodes/0/deadlines/0/state").asString()).isEqualTo("OVERDUE");
        assertThat(found.at("/nodes/0/deadlines/0/dueAt").asString()).startsWith("2020-09-14T23:59:59");
        bureau.step("acceptManifest", id, "12:00", Map.of("lines", List.of(Bureau.line("1000"))))
                .data("acceptManifest.node");
        assertThat(bureau.officer()
                        .ask(query.formatted(trio.operator()))
                        .data("transferManifests.totalCount")
                        .asInt())
                .isZero();
    }

    @Test
    void theCatalogueOfADayIsOpenToAll() {
        JsonNode list = bureau.nobody()
                .ask("{ wasteList(on: \"2021-06-01\") { version codesKnown categories { code }"
                        + " entries(category: \"HW01\") { code hazard } } }")
                .data("wasteList");
        assertThat(list.path("version").asInt()).isEqualTo(2021);
        assertThat(list.path("categories")).hasSize(46);
        assertThat(list.path("entries")).hasSize(5);
        assertThat(bureau.nobody()
                        .ask("{ wasteList(on: \"2015-06-01\") { version } }")
                        .errorCodes())
                .containsExactly("WASTE_LIST_MISSING");
    }

    @Test
    void aNumberOfALicenceIsGivenOnce() {
        Map<String, Object> input = Bureau.licenceInput(Codes.fresh(), "2018-01-01", "HW01");
        bureau.officer().mutate("grantOperatingLicence", input, "node { id }").data("grantOperatingLicence.node");
        input.put("operator", Codes.fresh());
        assertThat(bureau.officer()
                        .mutate("grantOperatingLicence", input, "node { id }")
                        .errorCodes())
                .containsExactly("LICENCE_NUMBER_TAKEN");
    }

    private GraphQlAnswer imported(String mutation, String csv) {
        return bureau.officer().mutate(mutation, Map.of("csv", csv), RESULTS);
    }

    private static List<String> findings(JsonNode line) {
        return line.path("findings")
                .valueStream()
                .map(finding -> finding.path("code").asString() + " "
                        + finding.path("field").asString("null"))
                .toList();
    }

    private static List<String> actions(GraphQlAnswer answer) {
        return answer.data("transferManifest.allowedActions")
                .valueStream()
                .map(action -> action.path("action").asString())
                .toList();
    }
}
