package org.ecobureau.permits.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.ecobureau.permits.procedure.Grounds;
import org.ecobureau.permits.procedure.ProcedureProblem;
import org.ecobureau.permits.procedure.Term;
import org.ecobureau.permits.procedure.Validity;
import org.ecobureau.permits.source.Site;
import org.ecobureau.permits.source.SourceNumber;
import org.ecobureau.platform.outbox.Catalogue;
import org.ecobureau.test.contracts.Contracts;
import org.ecobureau.vocabulary.lifecycle.ActionTable.Allowed;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.lifecycle.Deadline;
import org.ecobureau.vocabulary.lifecycle.DomainEvent;
import org.ecobureau.vocabulary.lifecycle.LifecycleProblem;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.problem.Problem;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Town;
import org.ecobureau.vocabulary.time.BureauTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RegistrationTests {

    private static final RegistrationRules RULES = new RegistrationRules(new RegistrationSettings(5, 20, 20));
    private static final Grounds WHY = new Grounds("企业关闭");
    private static final CreditCode SUCCESSOR = new CreditCode("91430422MA4Q00024K");
    private static final Site ELSEWHERE = new Site("二厂区", Town.CHEJIANG, null);
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Filed on 20 April 2020, holds until 19 April 2025. */
    private final Registration active = filed("2020-04-20").after();

    private static Change<Registration> filed(String day) {
        SourceNumber number = new SourceNumber(new CreditCode("91430422MA4Q00024K"), 1, 'W');
        Site site = new Site("养殖场", Town.HUAQIAO, "二组");
        return Registration.file("r1", number, site, RULES.term(LocalDate.parse(day)), on(day));
    }

    private static Instant on(String day) {
        return BureauTime.startOf(LocalDate.parse(day)).plusSeconds(9 * 3_600);
    }

    @ParameterizedTest
    @CsvSource({"2019-12-20, 2024-12-19", "2020-04-20, 2025-04-19", "2021-02-28, 2026-02-27", "2021-03-01, 2026-02-28"})
    void holdsFiveYears(LocalDate filedOn, LocalDate until) {
        assertThat(RULES.term(filedOn)).isEqualTo(new Validity(filedOn, until));
        assertThat(RULES.renewal(RULES.term(filedOn)).rule().verified()).isFalse();
    }

    /** Of the twenty days only those for a change stand in the regulation. */
    @ParameterizedTest
    @CsvSource({"2021-02-28, , false", "2021-03-01, 第二十四条第三款, true"})
    void aChangeIsEnteredInTwentyDays(LocalDate changedOn, String article, boolean verified) {
        var rule = RULES.change(changedOn);
        assertThat(rule.value()).isEqualTo(Term.calendar(20));
        assertThat(rule.citation().article()).isEqualTo(article);
        assertThat(rule.citation().verified()).isEqualTo(verified);
    }

    @ParameterizedTest
    @CsvSource({"2021-02-28, 第二条第三款", "2021-03-01, 第二十四条第一款"})
    void whoRegistersNeedsNoPermitByTheRuleOfTheDay(LocalDate day, String article) {
        assertThat(RULES.citation(day).article()).isEqualTo(article);
        assertThat(RULES.citation(day).verified()).isTrue();
    }

    @Test
    void beforeTheCatalogueNothingWasRegistered() {
        Problem problem = catchThrowableOfType(Problem.class, () -> RULES.term(LocalDate.parse("2019-12-19")));
        assertThat(problem.code()).isEqualTo(RegistrationProblem.BEFORE_REGISTRATION_RULES);
    }

    @Test
    void isRenewedInTheLastTwentyDaysOnly() {
        Problem early = catchThrowableOfType(Problem.class, () -> active.renew(RULES, on("2025-03-29")));
        assertThat(early.code()).isEqualTo(ProcedureProblem.RENEWAL_TOO_EARLY);
        assertThat(early.findings().get(0).rule().source()).contains("排污登记工作指南");

        Registration renewed = active.renew(RULES, on("2025-03-30")).after();
        assertThat(renewed.term())
                .isEqualTo(new Validity(LocalDate.parse("2025-04-20"), LocalDate.parse("2030-04-19")));
        assertThat(renewed.receiptIssuedAt()).isEqualTo(on("2025-03-30"));
        assertThat(renewed.filedOn()).isEqualTo("2020-04-20");

        Problem late = catchThrowableOfType(Problem.class, () -> active.renew(RULES, on("2025-04-20")));
        assertThat(late.code()).isEqualTo(LifecycleProblem.ACTION_NOT_POSSIBLE);
    }

    @Test
    void theClockOfTheRenewalStartsWithItsWindow() {
        assertThat(active.deadlines(RULES, LocalDate.parse("2025-03-29"))).isEmpty();
        assertThat(active.deadlines(RULES, LocalDate.parse("2025-03-30")))
                .extracting(Deadline::code, deadline -> BureauTime.day(deadline.dueAt()))
                .containsExactly(org.assertj.core.groups.Tuple.tuple("RENEW", LocalDate.parse("2025-04-19")));
        assertThat(active.deadlines(RULES, LocalDate.parse("2025-04-20"))).isEmpty();
    }

    @Test
    void entersAChangeGivesANewReceiptAndWarnsWhenItIsLate() {
        LocalDate changedOn = LocalDate.parse("2021-03-01");
        Change<Registration> inTime = active.change(ELSEWHERE, changedOn, RULES, on("2021-03-22"));
        assertThat(inTime.after().site()).isEqualTo(ELSEWHERE);
        assertThat(inTime.after().receiptIssuedAt()).isEqualTo(on("2021-03-22"));
        assertThat(inTime.warnings()).isEmpty();
        assertThat(active.change(ELSEWHERE, changedOn, RULES, on("2021-03-23")).warnings())
                .extracting(finding -> (Object) finding.code())
                .containsExactly(ProcedureProblem.REPORTED_LATE);
    }

    @Test
    void refusesAChangeThatChangesNothing() {
        Problem problem = catchThrowableOfType(
                Problem.class,
                () -> active.change(active.site(), LocalDate.parse("2021-03-02"), RULES, on("2021-03-01")));
        assertThat(problem.findings())
                .extracting(finding -> (Object) finding.code())
                .containsExactly(ProcedureProblem.NOTHING_CHANGED, ProcedureProblem.CHANGED_LATER);
    }

    @Test
    void readsExpiredOnceItsTermIsOver() {
        assertThat(active.asOf(LocalDate.parse("2025-04-19"))).isEqualTo(active);
        Registration over = active.asOf(LocalDate.parse("2025-04-20"));
        assertThat(over.status()).isEqualTo(RegistrationStatus.EXPIRED);
        assertThat(active.expire(on("2025-05-01")).after()).isEqualTo(over);
        assertThat(catchThrowableOfType(Problem.class, () -> active.expire(on("2025-04-19")))
                        .code())
                .isEqualTo(ProcedureProblem.TERM_NOT_OVER);
    }

    @Test
    void nothingIsDoneWithWhatIsOver() {
        Stream.of(
                        active.cancel(WHY, on("2022-01-11")).after(),
                        active.expire(on("2025-04-20")).after())
                .forEach(over -> {
                    assertThat(over.allowed(RULES, on("2025-04-20"), Set.of(Role.values())))
                            .isEmpty();
                    assertThat(catchThrowableOfType(Problem.class, () -> over.cancel(WHY, on("2025-04-20")))
                                    .code())
                            .isEqualTo(LifecycleProblem.ACTION_NOT_POSSIBLE);
                });
    }

    @Test
    void givesWayToThePermitOfItsPremisesOnce() {
        Change<Registration> ended = active.giveWay("p1", on("2021-05-06"));
        assertThat(ended.after().status()).isEqualTo(RegistrationStatus.CANCELLED);
        assertThat(ended.after().permit()).isEqualTo("p1");
        assertThat(ended.after().closedOn()).isEqualTo("2021-05-06");
        DomainEvent event = ended.steps().get(0).events().get(0);
        Contracts.assertConforms(event);
        assertThat(JSON.readTree(JSON.writeValueAsString(event)).get("permitId").asString())
                .isEqualTo("p1");
        assertThat(catchThrowableOfType(Problem.class, () -> ended.after().giveWay("p2", on("2021-05-07")))
                        .code())
                .isEqualTo(LifecycleProblem.ACTION_NOT_POSSIBLE);
    }

    /** Every action in every state for every role: what the table says is what is shown and what can be done. */
    @ParameterizedTest
    @EnumSource
    void doesAndShowsWhatTheTableAllowsAndNothingElse(RegistrationStatus status) {
        Registration registration =
                switch (status) {
                    case ACTIVE ->
                        active.noteSuccessor(SUCCESSOR, on("2021-06-01")).after();
                    case EXPIRED -> active.expire(on("2025-04-20")).after();
                    case CANCELLED -> active.cancel(WHY, on("2022-01-11")).after();
                };
        assertThat(registration.status()).isEqualTo(status);
        Map<RegistrationAction, Function<Registration, Change<Registration>>> steps = Map.of(
                RegistrationAction.CHANGE,
                        each -> each.change(ELSEWHERE, LocalDate.parse("2025-04-01"), RULES, on("2025-04-02")),
                RegistrationAction.RENEW, each -> each.renew(RULES, on("2025-04-02")),
                RegistrationAction.NOTE_SUCCESSOR, each -> each.noteSuccessor(SUCCESSOR, on("2025-04-02")),
                RegistrationAction.TRANSFER, each -> each.transfer(WHY, on("2025-04-02")),
                RegistrationAction.CANCEL, each -> each.cancel(WHY, on("2025-04-02")),
                RegistrationAction.GIVE_WAY, each -> each.giveWay("p1", on("2025-04-02")),
                RegistrationAction.EXPIRE, each -> each.expire(on("2025-04-20")));
        Registration.ACTIONS.rows().stream()
                .filter(row -> row.action() != RegistrationAction.FILE)
                .forEach(row -> {
                    boolean possible = row.from().contains(status);
                    Problem refused = catchThrowableOfType(
                            Problem.class, () -> steps.get(row.action()).apply(registration));
                    assertThat(refused == null).as("%s", row.action()).isEqualTo(possible);
                    for (Role role : Role.values()) {
                        assertThat(registration.allowed(RULES, on("2025-04-02"), Set.of(role)).stream()
                                        .anyMatch(shown -> shown.action() == row.action()))
                                .as("%s for %s", row.action(), role)
                                .isEqualTo(possible && row.roles().contains(role));
                    }
                });
    }

    @ParameterizedTest
    @EnumSource
    void showsWhatTheRoleCanDo(Role role) {
        Set<Role> filers =
                Set.of(Role.ENTERPRISE, Role.HOSPITAL, Role.OPERATOR, Role.COUNTY_OFFICER, Role.CITY_OFFICER);
        var shown = active.allowed(RULES, on("2021-04-20"), Set.of(role));
        assertThat(shown)
                .filteredOn(Allowed::allowed)
                .extracting(Allowed::action)
                .containsExactlyElementsOf(
                        filers.contains(role)
                                ? Set.of(RegistrationAction.CHANGE, RegistrationAction.CANCEL).stream()
                                        .sorted()
                                        .toList()
                                : Set.of());
        assertThat(shown)
                .filteredOn(allowed -> !allowed.allowed())
                .extracting(Allowed::action)
                .containsExactlyElementsOf(
                        filers.contains(role)
                                ? List.of(RegistrationAction.RENEW, RegistrationAction.TRANSFER)
                                : List.of());
    }

    @Test
    void isReadAsItWasWritten() {
        RegistrationDocument mapping = new RegistrationDocument();
        Registration followed =
                active.noteSuccessor(SUCCESSOR, on("2021-06-01")).after();
        Change<Registration> transfer = followed.transfer(WHY, on("2021-06-02"));
        transfer.steps().get(0).events().forEach(Contracts::assertConforms);
        assertThat(transfer.after().registrant()).isEqualTo(Registrant.of(SUCCESSOR));
        Stream.of(
                        active,
                        followed,
                        transfer.after(),
                        active.change(ELSEWHERE, LocalDate.parse("2021-03-01"), RULES, on("2021-03-02"))
                                .after(),
                        active.renew(RULES, on("2025-04-01")).after(),
                        active.cancel(WHY, on("2022-01-11")).after(),
                        active.giveWay("p1", on("2022-01-11")).after(),
                        active.expire(on("2025-04-20")).after())
                .forEach(each -> assertThat(
                                mapping.read(Document.parse(mapping.write(each).toJson())))
                        .isEqualTo(each));
    }

    static Stream<DomainEvent> events() {
        Registration active = filed("2020-04-20").after();
        return Stream.of(
                        filed("2020-04-20"),
                        active.change(ELSEWHERE, LocalDate.parse("2021-03-01"), RULES, on("2021-03-10")),
                        active.renew(RULES, on("2025-04-07")),
                        active.cancel(WHY, on("2022-01-11")),
                        active.expire(on("2025-04-20")))
                .map(change -> change.steps().get(0).events().get(0));
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventAndItsExampleKeepToTheSchema(DomainEvent event) {
        Contracts.assertConforms(event);
        JsonNode data = JSON.readTree(Contracts.example(event.type())).get("data");
        Contracts.assertConforms(event.type(), data.toString());
        assertThat(data.propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        JSON.readTree(JSON.writeValueAsString(event)).propertyNames());
    }

    @Test
    void everyTypeOfTheCatalogueIsPublished() {
        assertThat(Contracts.catalogue().entries())
                .extracting(Catalogue.Entry::type)
                .filteredOn(type -> type.startsWith("permits.registration-"))
                .containsExactlyInAnyOrderElementsOf(
                        events().map(DomainEvent::type).toList());
    }
}
