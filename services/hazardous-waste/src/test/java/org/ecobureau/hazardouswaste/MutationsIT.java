package org.ecobureau.hazardouswaste;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What every mutation does alike, tried on each of them. */
@HazardousWasteIT
class MutationsIT {

    private static final String PAYLOAD = "node { id version } warnings { code } findings { code }";
    private static final String AT = "2020-09-05T08:00:00+08:00";

    @Autowired
    private Bureau bureau;

    /**
     * One mutation and an input that it accepts.
     *
     * @param wrong what makes the input wrong, {@code code} what is then said
     * @param stranger an organisation of the right role that the record does not belong to; null where only officers act
     */
    private record Case(
            String mutation,
            Map<String, Object> input,
            Map<String, Object> wrong,
            String code,
            @Nullable Role stranger) {

        boolean isCreation() {
            return mutation.matches("(register|grant|draft|record).*");
        }

        @Override
        public String toString() {
            return mutation;
        }
    }

    @TestFactory
    Stream<DynamicTest> wrongInputIsRefusedWithEverythingSaid() {
        return each(one -> {
            GraphQlAnswer answer = bureau.officer().mutate(one.mutation, with(one.input, one.wrong), PAYLOAD);
            assertThat(answer.errorCodes()).contains(one.code);
        });
    }

    @TestFactory
    Stream<DynamicTest> theSameKeyIsAppliedOnce() {
        return each(one -> {
            Map<String, Object> keyed =
                    with(one.input, Map.of("idempotencyKey", UUID.randomUUID().toString()));
            GraphQlAnswer first = bureau.officer().mutate(one.mutation, keyed, PAYLOAD);
            GraphQlAnswer again = bureau.officer().mutate(one.mutation, keyed, PAYLOAD);
            assertThat(again.text(one.mutation + ".node.id")).isEqualTo(first.text(one.mutation + ".node.id"));
            assertThat(again.text(one.mutation + ".node.version"))
                    .isEqualTo(first.text(one.mutation + ".node.version"));
            GraphQlAnswer other = bureau.officer().mutate(one.mutation, with(keyed, one.wrong), PAYLOAD);
            assertThat(other.errorCodes()).containsExactly("IDEMPOTENCY_KEY_REUSED");
        });
    }

    @TestFactory
    Stream<DynamicTest> aStaleVersionIsRefused() {
        return tests(cases().filter(one -> !one.isCreation()), one -> {
            GraphQlAnswer answer =
                    bureau.officer().mutate(one.mutation, with(one.input, Map.of("expectedVersion", 99)), PAYLOAD);
            assertThat(answer.errorCodes()).containsExactly("VERSION_CONFLICT");
        });
    }

    @TestFactory
    Stream<DynamicTest> aDryRunChangesNothing() {
        return each(one -> {
            Map<String, Object> dry = with(one.input, Map.of("validateOnly", true));
            GraphQlAnswer first = bureau.officer().mutate(one.mutation, dry, PAYLOAD);
            assertThat(first.codes(one.mutation + ".findings")).isEmpty();
            GraphQlAnswer wrong = bureau.officer().mutate(one.mutation, with(dry, one.wrong), PAYLOAD);
            assertThat(wrong.codes(one.mutation + ".findings")).contains(one.code);
            GraphQlAnswer real = bureau.officer().mutate(one.mutation, one.input, PAYLOAD);
            assertThat(real.text(one.mutation + ".node.version")).isEqualTo(first.text(one.mutation + ".node.version"));
        });
    }

    @TestFactory
    Stream<DynamicTest> somebodyElsesRecordIsOutOfReach() {
        return each(one -> {
            Role role = one.stranger == null ? Role.ENTERPRISE : one.stranger;
            Map<String, Object> now = with(one.input, Map.of());
            now.remove("at");
            GraphQlAnswer answer = bureau.as(role, Codes.fresh()).mutate(one.mutation, now, PAYLOAD);
            String expected =
                    one.stranger == null ? "ROLE_NOT_ENTITLED" : one.isCreation() ? "NOT_THE_CALLERS" : "NOT_FOUND";
            assertThat(answer.errorCodes()).containsExactly(expected);
        });
    }

    @TestFactory
    Stream<DynamicTest> nobodyWithoutATokenChangesAnything() {
        return each(one -> assertThat(
                        bureau.nobody().mutate(one.mutation, one.input, PAYLOAD).errorCodes())
                .containsExactly("UNAUTHENTICATED"));
    }

    private interface Check {

        void on(Case one) throws Exception;
    }

    private Stream<DynamicTest> each(Check check) {
        return tests(cases(), check);
    }

    private static Stream<DynamicTest> tests(Stream<Case> cases, Check check) {
        return cases.map(one -> DynamicTest.dynamicTest(one.mutation, () -> check.on(one)));
    }

    /** Every mutation, each time on records of its own. */
    private Stream<Case> cases() {
        return Stream.<Supplier<Case>>of(
                        this::register,
                        this::declare,
                        this::close,
                        this::grant,
                        this::suspend,
                        this::restore,
                        this::revoke,
                        this::expire,
                        this::draft,
                        this::amend,
                        this::cancel,
                        this::issue,
                        this::depart,
                        this::arrive,
                        this::accept,
                        this::reject,
                        this::closeManifest,
                        this::recordInspection,
                        this::withdrawInspection,
                        this::recordTraining,
                        this::withdrawTraining)
                .map(Supplier::get);
    }

    private Case register() {
        return new Case(
                "registerHazardousWasteProducer",
                Map.of("creditCode", Codes.fresh(), "at", AT),
                Map.of("creditCode", "91430422MA4Q00016X"),
                "CREDIT_CODE_CHECK",
                Role.HOSPITAL);
    }

    private String producer() {
        String code = Codes.fresh();
        bureau.officer()
                .mutate(
                        "registerHazardousWasteProducer",
                        Map.of("creditCode", code, "at", "2020-01-06T09:00:00+08:00"),
                        PAYLOAD)
                .data("registerHazardousWasteProducer.node");
        return code;
    }

    private Case declare() {
        return new Case(
                "declareHazardousWaste",
                Map.of(
                        "creditCode",
                        producer(),
                        "yearlyQuantity",
                        Map.of("value", 12, "unit", "T"),
                        "ownFacility",
                        false,
                        "at",
                        AT),
                Map.of("yearlyQuantity", Map.of("value", 12, "unit", "M3")),
                "UNIT_MISMATCH",
                Role.ENTERPRISE);
    }

    private Case close() {
        return new Case(
                "closeHazardousWasteProducer",
                Map.of("creditCode", producer(), "grounds", "停产", "at", AT),
                Map.of("grounds", " "),
                "TEXT_MISSING",
                null);
    }

    private Case grant() {
        return new Case(
                "grantOperatingLicence",
                Bureau.licenceInput(Codes.fresh(), "2018-01-01", "HW01"),
                Map.of("wasteCodes", List.of("HW43")),
                "WASTE_CATEGORY_ABOLISHED",
                null);
    }

    private Case suspend() {
        return withdrawal("suspendOperatingLicence", bureau.licence(Codes.fresh(), "HW01"));
    }

    private Case revoke() {
        return withdrawal("revokeOperatingLicence", bureau.licence(Codes.fresh(), "HW01"));
    }

    private static Case withdrawal(String mutation, String id) {
        return new Case(
                mutation, Map.of("id", id, "grounds", "超标排放", "at", AT), Map.of("grounds", ""), "TEXT_MISSING", null);
    }

    private Case restore() {
        String id = bureau.licence(Codes.fresh(), "HW01");
        bureau.officer()
                .mutate(
                        "suspendOperatingLicence",
                        Map.of("id", id, "grounds", "超标排放", "at", "2020-06-01T09:00:00+08:00"),
                        PAYLOAD)
                .data("suspendOperatingLicence.node");
        return plain("restoreOperatingLicence", id, AT, null);
    }

    private Case expire() {
        return plain(
                "expireOperatingLicence", bureau.licence(Codes.fresh(), "HW01"), "2023-01-01T09:00:00+08:00", null);
    }

    /** Wrong is what lies before everything that happened to the record. */
    private static Case plain(String mutation, String id, String at, @Nullable Role stranger) {
        String wrong = mutation.startsWith("expire") ? "LICENCE_TERM_RUNNING" : "AT_OUT_OF_ORDER";
        return new Case(
                mutation, Map.of("id", id, "at", at), Map.of("at", "2017-12-01T09:00:00+08:00"), wrong, stranger);
    }

    private Case draft() {
        return new Case(
                "draftManifest",
                bureau.trio().draft(),
                Map.of("lines", List.of()),
                "MANIFEST_LINES_MISSING",
                Role.ENTERPRISE);
    }

    private Case amend() {
        Bureau.Trio trio = bureau.trio();
        return new Case(
                "amendManifest",
                Map.of(
                        "id", bureau.draft(trio),
                        "carrier", trio.carrier(),
                        "operator", trio.operator(),
                        "lines", List.of(Bureau.line("1200")),
                        "at", AT),
                Map.of("operator", Codes.fresh()),
                "OPERATOR_NOT_LICENSED",
                Role.HOSPITAL);
    }

    private Case cancel() {
        return refusal("cancelManifest", bureau.draft(bureau.trio()), Role.ENTERPRISE);
    }

    private Case reject() {
        String id = bureau.draft(bureau.trio());
        bureau.arrive(id);
        return refusal("rejectManifest", id, Role.OPERATOR);
    }

    private static Case refusal(String mutation, String id, Role stranger) {
        return new Case(
                mutation,
                Map.of("id", id, "grounds", "包装破损", "at", AT),
                Map.of("grounds", "x".repeat(2_001)),
                "TEXT_TOO_LONG",
                stranger);
    }

    private Case issue() {
        String id = bureau.draft(bureau.trio());
        return new Case(
                "issueManifest",
                Map.of("id", id, "at", AT),
                // The operator's licence has run out by then.
                Map.of("at", "2023-06-01T09:00:00+08:00"),
                "OPERATOR_NOT_LICENSED",
                Role.ENTERPRISE);
    }

    private Case depart() {
        String id = bureau.draft(bureau.trio());
        bureau.step("issueManifest", id, "08:00", Map.of()).data("issueManifest.node");
        return new Case(
                "departManifest",
                Map.of("id", id, "vehicle", "湘D99999", "at", AT),
                Map.of("vehicle", "x".repeat(201)),
                "TEXT_TOO_LONG",
                Role.CARRIER);
    }

    private Case arrive() {
        String id = bureau.draft(bureau.trio());
        bureau.step("issueManifest", id, "08:00", Map.of()).data("issueManifest.node");
        bureau.step("departManifest", id, "09:00", Map.of()).data("departManifest.node");
        return plain("arriveManifest", id, AT, Role.OPERATOR);
    }

    private Case accept() {
        String id = bureau.draft(bureau.trio());
        bureau.arrive(id);
        return new Case(
                "acceptManifest",
                Map.of("id", id, "lines", List.of(Bureau.line("1001")), "at", AT),
                Map.of("lines", List.of()),
                "MANIFEST_LINE_NOT_WEIGHED",
                Role.OPERATOR);
    }

    private Case closeManifest() {
        String id = bureau.draft(bureau.trio());
        bureau.arrive(id);
        bureau.step("acceptManifest", id, "12:00", Map.of("lines", List.of(Bureau.line("1000"))))
                .data("acceptManifest.node");
        return plain("closeManifest", id, AT, Role.HOSPITAL);
    }

    private Case recordInspection() {
        return new Case(
                "recordSpecialInspection",
                Map.of("title", "危废专项检查", "on", "2019-04-08", "subject", "经营单位", "officers", 4),
                Map.of("officers", 0),
                "NUMBER_TOO_SMALL",
                null);
    }

    private Case withdrawInspection() {
        Case recorded = recordInspection();
        String id = bureau.officer()
                .mutate(recorded.mutation, recorded.input, PAYLOAD)
                .text("recordSpecialInspection.node.id");
        return withdrawal("withdrawSpecialInspection", id);
    }

    private Case recordTraining() {
        return new Case(
                "recordTraining",
                Map.of("title", "危废规范化管理培训", "on", "2019-05-20", "place", "云集", "attendees", 52),
                Map.of("on", "2999-01-01"),
                "ACTIVITY_IN_FUTURE",
                null);
    }

    private Case withdrawTraining() {
        Case recorded = recordTraining();
        String id = bureau.officer()
                .mutate(recorded.mutation, recorded.input, PAYLOAD)
                .text("recordTraining.node.id");
        return withdrawal("withdrawTraining", id);
    }

    private static Map<String, Object> with(Map<String, Object> input, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(input);
        all.putAll(more);
        return all;
    }
}
