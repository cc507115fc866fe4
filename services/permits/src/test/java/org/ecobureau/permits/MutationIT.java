package org.ecobureau.permits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ecobureau.test.ServiceIT;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What holds for every step on a record, whatever the step does. */
@ServiceIT
class MutationIT {

    private static final Map<String, Object> NOTHING = Map.of();
    private static final Map<String, Object> GROUNDS = Map.of("grounds", "理由");
    private static final Map<String, Object> REPORT =
            Map.of("chapters", List.of("ACTUAL_EMISSIONS", "TREATMENT_FACILITIES"), "summary", "正常");
    private static final Map<String, Object> GROWN = Map.of("content", Desk.grownContent());
    private static final Map<String, Object> AMENDED =
            Map.of("reason", "STANDARDS_CHANGED", "grounds", "理由", "content", Desk.grownContent());
    private static final Map<String, Object> INTO_ANOTHER = Map.of("successor", Desk.SUCCESSOR, "grounds", "理由");
    private static final Map<String, Object> CHANGED = Map.of("changedOn", "2021-03-01", "siteName", "新厂区");

    /**
     * A step.
     *
     * @param type the record's query: permit, registration, enterprise
     * @param from brings a record to where the step can be taken, and gives its id
     * @param forOrganisations whether the enterprise itself may take it
     */
    record Step(
            String mutation,
            String type,
            Function<Desk, String> from,
            Map<String, Object> input,
            boolean forOrganisations) {

        String idField() {
            return type.equals("enterprise") ? "creditCode" : "id";
        }

        Map<String, Object> input(String id) {
            Map<String, Object> all = new HashMap<>(input);
            all.put(idField(), id);
            return all;
        }

        Map<String, Object> input(String id, String name, Object value) {
            Map<String, Object> all = input(id);
            all.put(name, value);
            return all;
        }

        @Override
        public String toString() {
            return mutation;
        }
    }

    static Stream<Step> steps() {
        return Stream.of(
                permit("savePermitApplication", Desk::drafted, Map.of("siteName", "新厂区"), true),
                permit("discardPermitApplication", Desk::drafted, NOTHING, true),
                permit("submitPermitApplication", Desk::drafted, NOTHING, true),
                permit("declinePermitApplication", Desk::submitted, GROUNDS, false),
                permit(
                        "recordPermitSiteCheck",
                        Desk::underSiteCheck,
                        Map.of("officers", List.of("李某", "赵某"), "conforms", true),
                        false),
                permit("orderPermitAssessment", Desk::accepted, Map.of("institution", "示例评估中心"), false),
                permit("recordPermitAssessment", Desk::underAssessment, Map.of("favourable", true), false),
                permit("startPermitProceeding", Desk::accepted, Map.of("kind", "EXPERT_REVIEW"), false),
                permit("endPermitProceeding", Desk::heard, Map.of("outcome", "无异议"), false),
                permit("orderPermitRectification", Desk::accepted, Desk.rectification(), false),
                permit("reportPermitRectified", Desk::rectifying, Map.of("report", "已补办"), true),
                permit("transferPermit", Desk::mergedHolders, GROUNDS, false),
                permit("amendPermit", Desk::granted, AMENDED, false),
                permit("reapplyForPermit", Desk::granted, GROWN, true),
                permit("grantPermitReapplication", Desk::reapplied, NOTHING, false),
                permit("refusePermitReapplication", Desk::reapplied, GROUNDS, false),
                permit("reissuePermit", Desk::granted, Map.of("reason", "LOST"), false),
                permit("requestPermitCorrection", Desk::submitted, GROUNDS, false),
                permit("resubmitPermitApplication", Desk::toBeCorrected, NOTHING, true),
                permit("acceptPermitApplication", Desk::submitted, NOTHING, false),
                permit("orderPermitSiteCheck", Desk::accepted, NOTHING, false),
                permit("declarePermitNotRequired", Desk::submitted, GROUNDS, false),
                permit("withdrawPermitApplication", Desk::submitted, NOTHING, true),
                permit("grantPermit", Desk::accepted, NOTHING, false),
                permit("refusePermit", Desk::accepted, GROUNDS, false),
                permit("changePermit", Desk::granted, CHANGED, false),
                permit("applyForPermitRenewal", Desk::granted, NOTHING, true),
                permit("renewPermit", Desk::toBeRenewed, NOTHING, false),
                permit("refusePermitRenewal", Desk::toBeRenewed, GROUNDS, false),
                permit("suspendPermit", Desk::granted, GROUNDS, false),
                permit("reinstatePermit", Desk::suspended, GROUNDS, false),
                permit("revokePermit", Desk::granted, Map.of("kind", "PENALTY", "grounds", "理由"), false),
                permit("cancelPermit", Desk::granted, GROUNDS, false),
                new Step("submitExecutionReport", "executionReport", Desk::reportOwed, REPORT, true),
                new Step("acceptExecutionReport", "executionReport", Desk::reportSubmitted, NOTHING, false),
                new Step("returnExecutionReport", "executionReport", Desk::reportSubmitted, GROUNDS, false),
                new Step("changeRegistration", "registration", Desk::registered, CHANGED, true),
                new Step("transferRegistration", "registration", Desk::mergedRegistrants, GROUNDS, true),
                new Step("cancelRegistration", "registration", Desk::registered, GROUNDS, true),
                new Step("changeEnterprise", "enterprise", Desk::enterprise, Map.of("town", "430422122"), true),
                new Step("addEnterpriseSite", "enterprise", Desk::enterprise, Map.of("name", "二厂区"), true),
                new Step(
                        "changeEnterpriseSite",
                        "enterprise",
                        Desk::enterpriseWithSite,
                        Map.of("name", "一厂区", "town", "430422122"),
                        true),
                new Step(
                        "closeEnterpriseSite",
                        "enterprise",
                        Desk::enterpriseWithSite,
                        Map.of("name", "一厂区", "grounds", "理由"),
                        false),
                new Step("mergeEnterprise", "enterprise", Desk::enterpriseBesideSuccessor, INTO_ANOTHER, false),
                new Step("renameEnterprise", "enterprise", Desk::enterprise, Map.of("name", "新名厂"), true),
                new Step("closeEnterprise", "enterprise", Desk::enterprise, GROUNDS, false));
    }

    private static Step permit(
            String mutation, Function<Desk, String> from, Map<String, Object> input, boolean forOrganisations) {
        return new Step(mutation, "permit", from, input, forOrganisations);
    }

    @Autowired
    GraphQlCaller caller;

    private Desk desk;

    @BeforeEach
    void openDesk() {
        desk = new Desk(caller);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void isTakenOncePerKeyAndNotTwiceFromTheSameVersion(Step step) {
        String id = step.from().apply(desk);
        int version = version(step, id);
        String key = UUID.randomUUID().toString();
        Map<String, Object> input = step.input(id, "idempotencyKey", key);

        GraphQlAnswer first = take(step, input);
        assertThat(first.data(step.mutation() + ".node.version").asInt()).isEqualTo(version + 1);
        GraphQlAnswer again = take(step, input);
        assertThat(again.data(step.mutation() + ".node")).isEqualTo(first.data(step.mutation() + ".node"));
        assertThat(version(step, id)).isEqualTo(version + 1);

        Map<String, Object> other = new HashMap<>(input);
        other.put("expectedVersion", version);
        assertThat(take(step, other).errorCodes()).containsExactly("IDEMPOTENCY_KEY_REUSED");
        assertThat(take(step, step.input(id, "expectedVersion", version)).errorCodes())
                .containsExactly("VERSION_CONFLICT");
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aDryRunShowsWhatWouldBeAndChangesNothing(Step step) {
        String id = step.from().apply(desk);
        int version = version(step, id);
        GraphQlAnswer dry = take(step, step.input(id, "validateOnly", true));
        assertThat(dry.data(step.mutation() + ".node.version").asInt()).isEqualTo(version + 1);
        assertThat(version(step, id)).isEqualTo(version);
        Map<String, Object> stale = step.input(id, "validateOnly", true);
        stale.put("expectedVersion", version + 5);
        assertThat(take(step, stale).codes(step.mutation() + ".findings")).containsExactly("VERSION_CONFLICT");
    }

    @ParameterizedTest
    @MethodSource("steps")
    void isRefusedToWhomItDoesNotBelong(Step step) {
        String id = step.from().apply(desk);
        Map<String, Object> input = step.input(id);
        assertThat(caller.withoutToken()
                        .mutate(step.mutation(), input, "node { version }")
                        .errorCodes())
                .containsExactly("UNAUTHENTICATED");
        assertThat(caller.as(Role.PROVINCE)
                        .mutate(step.mutation(), input, "node { version }")
                        .errorCodes())
                .containsExactly("ROLE_NOT_ENTITLED");
        assertThat(desk.of(CreditCodes.next())
                        .mutate(step.mutation(), input, "node { version }")
                        .errorCodes())
                .containsExactly(step.forOrganisations() ? "NOT_FOUND" : "ROLE_NOT_ENTITLED");
        if (step.forOrganisations()) {
            String own = step.type().equals("enterprise") ? id : desk.holder(step.type(), id);
            assertThat(desk.of(own)
                            .mutate(step.mutation(), input, "node { version }")
                            .data(step.mutation() + ".node.version")
                            .asInt())
                    .isGreaterThan(1);
        }
    }

    @ParameterizedTest
    @MethodSource("steps")
    void wrongInputIsNamed(Step step) {
        assertThat(take(step, step.input("nothing")).errorCodes()).containsExactly("NOT_FOUND");
        String id = step.from().apply(desk);
        assertThat(take(step, step.input(id, "idempotencyKey", " ")).errorCodes())
                .containsExactly("IDEMPOTENCY_KEY_FORM");
        assertThat(take(step, step.input(id, "at", "2999-01-01T00:00:00+08:00")).errorCodes())
                .containsExactly("AT_IN_FUTURE");
        assertThat(take(step, step.input(id, "at", "2019-01-01T00:00:00+08:00")).errorCodes())
                .isNotEmpty()
                .isSubsetOf(
                        "AT_OUT_OF_ORDER",
                        "CHANGED_LATER",
                        "CORRECTION_TOO_LATE",
                        "APPLICATION_INCOMPLETE",
                        "RECTIFICATION_TERM");
        if (step.input().containsKey("grounds")) {
            assertThat(take(step, step.input(id, "grounds", "  ")).errorCodes()).containsExactly("GROUNDS_MISSING");
        }
    }

    @ParameterizedTest
    @MethodSource("steps")
    void showsInTheHistory(Step step) {
        String id = step.from().apply(desk);
        take(step, step.input(id));
        GraphQlAnswer answer = desk.officer()
                .ask("{ %s(%s: \"%s\") { version history { version actor hash } } }"
                        .formatted(step.type(), step.idField(), id));
        List<Integer> versions = answer.data(step.type() + ".history")
                .valueStream()
                .map(entry -> entry.get("version").asInt())
                .toList();
        assertThat(versions).isSorted().last().isEqualTo(version(step, id));
    }

    private GraphQlAnswer take(Step step, Map<String, Object> input) {
        return desk.county().mutate(step.mutation(), input, "node { version } findings { code }");
    }

    private int version(Step step, String id) {
        return desk.officer()
                .ask("{ %s(%s: \"%s\") { version } }".formatted(step.type(), step.idField(), id))
                .data(step.type() + ".version")
                .asInt();
    }
}
