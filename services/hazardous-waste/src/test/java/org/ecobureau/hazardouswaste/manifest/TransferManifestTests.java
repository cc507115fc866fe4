package org.ecobureau.hazardouswaste.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ecobureau.hazardouswaste.Codes;
import org.ecobureau.hazardouswaste.Stores;
import org.ecobureau.hazardouswaste.licence.OperatingLicence;
import org.ecobureau.hazardouswaste.waste.WasteCode;
import org.ecobureau.hazardouswaste.waste.WasteProblem;
import org.ecobureau.test.contracts.Contracts;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.lifecycle.DomainEvent;
import org.ecobureau.vocabulary.lifecycle.LifecycleProblem;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Problem;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;
import org.ecobureau.vocabulary.time.BureauTime;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TransferManifestTests {

    private static final Instant LATER = ManifestFixture.LATER;

    private static Change<TransferManifest> take(ManifestAction action, TransferManifest manifest) {
        return switch (action) {
            case DRAFT -> throw new IllegalArgumentException("a draft comes from content");
            case AMEND -> manifest.amend(ManifestFixture.content(), ManifestFixture.NOTHING_KNOWN, LATER);
            case CANCEL -> manifest.cancel("不再转移", LATER);
            case ISSUE -> manifest.issue(ManifestFixture.NOTHING_KNOWN, register -> 1, LATER);
            case DEPART -> manifest.depart(null, LATER);
            case ARRIVE -> manifest.arrive(LATER);
            case ACCEPT -> manifest.accept(ManifestFixture.weight("1050"), null, ManifestFixture.TOLERANCE, LATER);
            case ACCEPT_WITH_DISCREPANCY ->
                manifest.accept(ManifestFixture.weight("1050.001"), null, ManifestFixture.TOLERANCE, LATER);
            case REJECT -> manifest.reject("包装破损", LATER);
            case CLOSE -> manifest.close(LATER);
            case FLAG -> manifest.flag(new ManifestFlag(ManifestFlagReason.PERMIT_REVOKED, "001P", LATER));
            case RESOLVE -> manifest.resolve("已核实", LATER);
        };
    }

    @TestFactory
    Stream<DynamicTest> everyActionIsPossibleInTheStatesOfTheTableAndInNoOther() {
        return TransferManifest.ACTIONS.rows().stream()
                .filter(row -> row.action() != ManifestAction.DRAFT && row.action() != ManifestAction.RESOLVE)
                .flatMap(row -> Arrays.stream(ManifestStatus.values())
                        .map(status -> DynamicTest.dynamicTest(row.action() + " of " + status, () -> {
                            TransferManifest manifest = ManifestFixture.in(status);
                            if (row.from().contains(status)) {
                                Change<TransferManifest> change = take(row.action(), manifest);
                                assertThat(change.after().status()).isEqualTo(row.to() == null ? status : row.to());
                                assertThat(change.steps().get(0).action())
                                        .isEqualTo(row.action().name());
                                change.steps().get(0).events().forEach(Contracts::assertConforms);
                            } else {
                                Problem problem =
                                        catchThrowableOfType(Problem.class, () -> take(row.action(), manifest));
                                assertThat(problem.code()).isEqualTo(LifecycleProblem.ACTION_NOT_POSSIBLE);
                            }
                        })));
    }

    @ParameterizedTest
    @CsvSource({
        "ISSUE, DRAFT, hazardous-waste.manifest-issued.v1",
        "ACCEPT, ARRIVED, hazardous-waste.manifest-accepted.v1",
        "ACCEPT_WITH_DISCREPANCY, ARRIVED, hazardous-waste.manifest-accepted.v1",
        "REJECT, ARRIVED, hazardous-waste.manifest-rejected.v1"
    })
    void whatOthersWaitForIsPublished(ManifestAction action, ManifestStatus from, String type) {
        assertThat(take(action, ManifestFixture.in(from)).steps().get(0).events())
                .extracting(DomainEvent::type)
                .containsExactly(type);
    }

    @ParameterizedTest
    @EnumSource(
            value = ManifestAction.class,
            names = {"DRAFT", "AMEND", "CANCEL", "ISSUE", "CLOSE"})
    void theRemoverSigns(ManifestAction action) {
        assertThat(action.roles())
                .containsExactlyInAnyOrder(Role.ENTERPRISE, Role.HOSPITAL, Role.COUNTY_OFFICER, Role.CITY_OFFICER);
    }

    @Test
    void theCarrierAndTheReceiverSignTheirOwn() {
        assertThat(ManifestAction.DEPART.roles())
                .containsExactlyInAnyOrder(Role.CARRIER, Role.COUNTY_OFFICER, Role.CITY_OFFICER);
        for (ManifestAction action : List.of(
                ManifestAction.ARRIVE,
                ManifestAction.ACCEPT,
                ManifestAction.ACCEPT_WITH_DISCREPANCY,
                ManifestAction.REJECT)) {
            assertThat(action.roles()).containsExactlyInAnyOrder(Role.OPERATOR, Role.COUNTY_OFFICER, Role.CITY_OFFICER);
        }
        assertThat(ManifestAction.FLAG.roles()).containsExactlyInAnyOrder(Role.COUNTY_OFFICER, Role.CITY_OFFICER);
    }

    @Test
    void everythingAgainstADraftIsSaidAtOnce() {
        CreditCode same = new CreditCode(Codes.fresh());
        ManifestContent content = new ManifestContent(
                new Parties(same, new CreditCode(Codes.fresh()), same),
                null,
                List.of(
                        ManifestFixture.line(new WasteCode("841-001-01"), "0"),
                        ManifestFixture.line(new WasteCode("841-001-01"), "1")),
                null);
        Finding unlicensed = OperatingLicence.missing(same, new WasteCode("841-001-01"), LocalDate.of(2020, 9, 3));
        Problem problem = catchThrowableOfType(
                Problem.class,
                () -> TransferManifest.draft(
                        "id", content, new Circumstances(List.of(unlicensed), List.of()), ManifestFixture.AT));
        assertThat(problem.findings())
                .extracting(finding -> finding.code().name())
                .containsExactly(
                        "MANIFEST_ONE_KIND",
                        "MANIFEST_SAME_PARTY",
                        "MANIFEST_QUANTITY_ZERO",
                        "MANIFEST_CODE_TWICE",
                        "WASTE_CODE_INDUSTRY",
                        "WASTE_CODE_INDUSTRY",
                        "OPERATOR_NOT_LICENSED");
    }

    @ParameterizedTest
    @CsvSource({"2021-12-31T15:59:59Z, false", "2021-12-31T16:00:00Z, true"})
    void severalKindsGoOnOneManifestFrom2022On(Instant at, boolean accepted) {
        ManifestContent two = ManifestFixture.content(
                null,
                ManifestFixture.line(ManifestFixture.LEAD_SLAG, "1"),
                ManifestFixture.line(ManifestFixture.CHROMIUM_SLAG, "1"));
        assertThat(two.faults(BureauTime.day(at)))
                .hasSize(accepted ? 0 : 1)
                .allMatch(finding -> finding.code() == ManifestProblem.MANIFEST_ONE_KIND);
    }

    @Test
    void aDraftOfLastYearsCodesIsNotIssuedUnderThisYearsList() {
        ManifestContent medical =
                ManifestFixture.content("湘D12345", ManifestFixture.line(new WasteCode("831-001-01"), "10"));
        Instant december = Instant.parse("2020-12-30T02:00:00Z");
        TransferManifest draft = TransferManifest.draft("id", medical, ManifestFixture.NOTHING_KNOWN, december)
                .after();
        Problem problem = catchThrowableOfType(
                Problem.class,
                () -> draft.issue(ManifestFixture.NOTHING_KNOWN, register -> 1, Instant.parse("2021-01-04T02:00:00Z")));
        assertThat(problem.code()).isEqualTo(WasteProblem.WASTE_CODE_UNLISTED);
        assertThat(draft.issue(ManifestFixture.NOTHING_KNOWN, register -> 1, december)
                        .after()
                        .status())
                .isEqualTo(ManifestStatus.ISSUED);
    }

    @Test
    void noNumberIsTakenWhenTheIssueIsRefused() {
        Finding unlicensed = OperatingLicence.missing(
                new CreditCode(Codes.fresh()), ManifestFixture.LEAD_SLAG, LocalDate.of(2020, 9, 3));
        Problem problem = catchThrowableOfType(Problem.class, () -> ManifestFixture.draft()
                .issue(
                        new Circumstances(List.of(unlicensed), List.of()),
                        register -> {
                            throw new AssertionError("a serial was taken");
                        },
                        LATER));
        assertThat(problem.findings()).containsExactly(unlicensed);
    }

    @ParameterizedTest
    @CsvSource({
        "950, ACCEPTED",
        "1050, ACCEPTED",
        "949.999, ACCEPTED_WITH_DISCREPANCY",
        "1050.001, ACCEPTED_WITH_DISCREPANCY",
        "0, ACCEPTED_WITH_DISCREPANCY"
    })
    void aWeightBeyondTheToleranceIsADiscrepancy(String kilograms, ManifestStatus expected) {
        Change<TransferManifest> change = ManifestFixture.in(ManifestStatus.ARRIVED)
                .accept(ManifestFixture.weight(kilograms), null, ManifestFixture.TOLERANCE, LATER);
        assertThat(change.after().status()).isEqualTo(expected);
        assertThat(change.warnings())
                .hasSize(expected == ManifestStatus.ACCEPTED ? 0 : 1)
                .allMatch(finding -> finding.code() == ManifestProblem.WEIGHT_DISCREPANCY);
    }

    @Test
    void whatWasWeighedMustBeWhatWasIssued() {
        TransferManifest arrived = ManifestFixture.in(ManifestStatus.ARRIVED);
        Quantity one = Quantity.of(1, Unit.KG);
        Problem problem = catchThrowableOfType(
                Problem.class,
                () -> arrived.accept(
                        List.of(
                                new Weight(ManifestFixture.CHROMIUM_SLAG, one),
                                new Weight(ManifestFixture.CHROMIUM_SLAG, one)),
                        null,
                        ManifestFixture.TOLERANCE,
                        LATER));
        assertThat(problem.findings())
                .extracting(finding -> finding.code().name())
                .containsExactly(
                        "MANIFEST_LINE_UNKNOWN",
                        "MANIFEST_LINE_UNKNOWN",
                        "MANIFEST_CODE_TWICE",
                        "MANIFEST_LINE_NOT_WEIGHED");
    }

    @ParameterizedTest
    @CsvSource({"2020-09-13T15:59:59Z, false", "2020-09-13T16:00:00Z, true"})
    void aLateConfirmationIsWorthAWarning(Instant at, boolean late) {
        TransferManifest arrived = ManifestFixture.in(ManifestStatus.ARRIVED);
        assertThat(arrived.deadlines()).singleElement().satisfies(clock -> {
            assertThat(clock.code()).isEqualTo("CONFIRM_RECEIPT");
            assertThat(at.isAfter(clock.dueAt())).isEqualTo(late);
        });
        Change<TransferManifest> rejected = arrived.reject("包装破损", at);
        assertThat(rejected.warnings())
                .hasSize(late ? 1 : 0)
                .allMatch(finding -> finding.code() == ManifestProblem.CONFIRMED_LATE);
        assertThat(rejected.after().deadlines()).isEmpty();
    }

    @Test
    void theCarrierNamesTheVehicleWhereTheDraftDoesNot() {
        ManifestContent nameless = ManifestFixture.content(null, ManifestFixture.line(ManifestFixture.LEAD_SLAG, "1"));
        TransferManifest issued = TransferManifest.draft(
                        "id", nameless, ManifestFixture.NOTHING_KNOWN, ManifestFixture.AT)
                .then(draft -> draft.issue(ManifestFixture.NOTHING_KNOWN, register -> 1, ManifestFixture.AT))
                .after();
        Problem problem = catchThrowableOfType(Problem.class, () -> issued.depart(" ", LATER));
        assertThat(problem.code()).isEqualTo(ManifestProblem.MANIFEST_VEHICLE_MISSING);
        assertThat(issued.depart(" 湘D99999 ", LATER).after().content().vehicle())
                .isEqualTo("湘D99999");
    }

    @Test
    void whatHasLeftASiteIsDraftedAndFlagged() {
        ManifestContent medical =
                ManifestFixture.content("湘D12345", ManifestFixture.line(new WasteCode("841-001-01"), "10"));
        Finding unlicensed = OperatingLicence.missing(
                medical.parties().operator(), new WasteCode("841-001-01"), LocalDate.of(2020, 9, 3));
        TransferManifest draft = TransferManifest.draftShipped(
                        "id", medical, new Circumstances(List.of(unlicensed), List.of()), ManifestFixture.AT)
                .after();
        assertThat(draft.flags())
                .extracting(ManifestFlag::reason)
                .containsExactly(ManifestFlagReason.WASTE_CODE_REFUSED, ManifestFlagReason.OPERATOR_NOT_LICENSED);
        TransferManifest flagged = draft.flag(new ManifestFlag(ManifestFlagReason.PERMIT_REVOKED, "001P", LATER))
                .after();
        assertThat(flagged.amend(ManifestFixture.content(), ManifestFixture.NOTHING_KNOWN, LATER)
                        .after()
                        .flags())
                .extracting(ManifestFlag::reason)
                .containsExactly(ManifestFlagReason.PERMIT_REVOKED);
    }

    @Test
    void anOfficerResolvesFlagsThatAreThere() {
        TransferManifest flagged = take(ManifestAction.FLAG, ManifestFixture.in(ManifestStatus.ISSUED))
                .after();
        assertThat(flagged.resolve("已核实", LATER).after().flags()).isEmpty();
        Problem problem = catchThrowableOfType(
                Problem.class, () -> ManifestFixture.in(ManifestStatus.ISSUED).resolve("已核实", LATER));
        assertThat(problem.code()).isEqualTo(ManifestProblem.MANIFEST_NO_FLAGS);
    }

    @ParameterizedTest
    @EnumSource(ManifestStatus.class)
    void whatIsWrittenIsReadBack(ManifestStatus status) {
        ManifestDocument mapping = new ManifestDocument();
        TransferManifest manifest = ManifestFixture.in(status);
        assertThat(mapping.read(Stores.throughTheStore(mapping.write(manifest))))
                .isEqualTo(manifest);
        ManifestContent content = new ManifestContent(
                manifest.content().parties(),
                null,
                manifest.content().lines(),
                new Origin("site", status == ManifestStatus.DRAFT ? null : "shipment"));
        TransferManifest other = new TransferManifest(
                manifest.id(),
                manifest.number(),
                status,
                content,
                manifest.milestones(),
                manifest.decision(),
                List.of(new ManifestFlag(ManifestFlagReason.OPERATOR_NOT_LICENSED, "无", LATER)));
        assertThat(mapping.read(Stores.throughTheStore(mapping.write(other)))).isEqualTo(other);
    }
}
