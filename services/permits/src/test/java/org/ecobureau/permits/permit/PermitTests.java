package org.ecobureau.permits.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ecobureau.permits.permit.PermitFixture.RULES;
import static org.ecobureau.permits.permit.PermitFixture.WHY;
import static org.ecobureau.permits.permit.PermitFixture.granted;
import static org.ecobureau.permits.permit.PermitFixture.on;
import static org.ecobureau.permits.permit.PermitFixture.submitted;

import java.time.LocalDate;
import java.util.Set;
import org.ecobureau.permits.procedure.ProcedureProblem;
import org.ecobureau.permits.procedure.Validity;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.lifecycle.DomainEvent;
import org.ecobureau.vocabulary.lifecycle.LifecycleProblem;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Problem;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.ecobureau.vocabulary.standard.Town;
import org.junit.jupiter.api.Test;

class PermitTests {

    private static final PermitParticulars NOTHING = new PermitParticulars(null, null, null, null);

    @Test
    void goesFromApplicationOverCorrectionToGrant() {
        Change<Permit> course = submitted("2020-03-02", PermitManagement.KEY)
                .requestCorrection(WHY, RULES, on("2020-03-04"))
                .then(permit -> permit.resubmit(
                        new PermitParticulars("二厂区", null, null, null),
                        PermitFixture.COMPLETE,
                        RULES,
                        on("2020-03-10")))
                .then(permit -> permit.accept(RULES, on("2020-03-12")))
                .then(permit -> permit.grant(
                        PermitFixture.NUMBER,
                        RULES.firstTerm(null, LocalDate.parse("2020-04-01")),
                        null,
                        RULES,
                        on("2020-04-01")));
        Permit permit = course.after();
        assertThat(permit.status()).isEqualTo(PermitStatus.ACTIVE);
        assertThat(permit.site().name()).isEqualTo("二厂区");
        assertThat(permit.grounds()).isNull();
        assertThat(permit.application())
                .isEqualTo(new Application(
                        LocalDate.parse("2020-03-02"),
                        LocalDate.parse("2020-03-10"),
                        Set.of(),
                        null,
                        LocalDate.parse("2020-03-12"),
                        Review.NONE,
                        LocalDate.parse("2020-04-01"),
                        Set.of()));
        assertThat(course.warnings()).isEmpty();
    }

    @Test
    void readsExpiredOnceItsTermIsOver() {
        Permit permit = granted("2020-06-15");
        assertThat(permit.asOf(LocalDate.parse("2023-06-14")).status()).isEqualTo(PermitStatus.ACTIVE);
        Permit over = permit.asOf(LocalDate.parse("2023-06-15"));
        assertThat(over.status()).isEqualTo(PermitStatus.EXPIRED);
        assertThat(over.closedOn()).isEqualTo("2023-06-15");
        assertThat(permit.expire(on("2023-06-20")).after()).isEqualTo(over);
    }

    @Test
    void anExpiredPermitCannotBeSuspendedEvenBeforeItsExpiryIsRecorded() {
        Permit permit = granted("2020-06-15");
        assertThat(permit.suspend(WHY, RULES, on("2023-06-14")).after().status())
                .isEqualTo(PermitStatus.SUSPENDED);
        Problem problem = catchThrowableOfType(Problem.class, () -> permit.suspend(WHY, RULES, on("2023-06-15")));
        assertThat(problem.code()).isEqualTo(LifecycleProblem.ACTION_NOT_POSSIBLE);
        assertThat(problem.findings().get(0).facts()).containsEntry("status", "EXPIRED");
    }

    @Test
    void doesNotExpireBeforeItsTermIsOver() {
        Problem problem =
                catchThrowableOfType(Problem.class, () -> granted("2020-06-15").expire(on("2023-06-14")));
        assertThat(problem.code()).isEqualTo(ProcedureProblem.TERM_NOT_OVER);
    }

    @Test
    void aRenewalThatWaitsKeepsThePermitInForceAndFollowsWithoutAGap() {
        Permit waiting =
                granted("2020-06-15").applyForRenewal(RULES, on("2023-03-01")).after();
        assertThat(waiting.asOf(LocalDate.parse("2023-07-01")).status()).isEqualTo(PermitStatus.ACTIVE);
        assertThat(catchThrowableOfType(Problem.class, () -> waiting.expire(on("2023-07-01")))
                        .code())
                .isEqualTo(ProcedureProblem.TERM_NOT_OVER);

        Change<Permit> renewed = waiting.renew(RULES, on("2023-07-01"));
        assertThat(renewed.after().requireGrant().term())
                .isEqualTo(new Validity(LocalDate.parse("2023-06-15"), LocalDate.parse("2028-06-14")));
        assertThat(renewed.after().requireGrant().on()).isEqualTo("2020-06-15");
        assertThat(codes(renewed)).containsExactly(PermitProblem.DECISION_LATE);
    }

    @Test
    void aRefusedRenewalLetsThePermitRunOut() {
        Permit refused = granted("2020-06-15")
                .applyForRenewal(RULES, on("2023-03-01"))
                .then(permit -> permit.refuseRenewal(WHY, RULES, on("2023-03-15")))
                .after();
        assertThat(refused.status()).isEqualTo(PermitStatus.ACTIVE);
        assertThat(refused.grounds()).isEqualTo("理由");
        assertThat(refused.asOf(LocalDate.parse("2023-06-15")).status()).isEqualTo(PermitStatus.EXPIRED);
    }

    @Test
    void aRenewalIsDecidedOnlyWhenItWasAppliedForAndAppliedForOnce() {
        Permit permit = granted("2020-06-15");
        assertThat(catchThrowableOfType(Problem.class, () -> permit.renew(RULES, on("2021-06-15")))
                        .code())
                .isEqualTo(PermitProblem.RENEWAL_NOT_APPLIED);
        Permit applied = permit.applyForRenewal(RULES, on("2021-06-15")).after();
        assertThat(catchThrowableOfType(Problem.class, () -> applied.applyForRenewal(RULES, on("2021-06-16")))
                        .code())
                .isEqualTo(PermitProblem.RENEWAL_PENDING);
    }

    @Test
    void entersAChangeAndWarnsWhenItIsReportedLate() {
        Permit permit = granted("2021-06-15");
        PermitParticulars moved = new PermitParticulars(null, Town.CHEJIANG, "新路2号", "李某");
        Change<Permit> inTime = permit.change(moved, null, LocalDate.parse("2021-07-01"), RULES, on("2021-08-02"));
        assertThat(inTime.after().site().town()).isEqualTo(Town.CHEJIANG);
        assertThat(inTime.after().site().name()).isEqualTo("一厂区");
        assertThat(inTime.after().holder().legalRepresentative()).isEqualTo("李某");
        assertThat(inTime.warnings()).isEmpty();
        Change<Permit> late = permit.change(moved, null, LocalDate.parse("2021-07-01"), RULES, on("2021-08-03"));
        assertThat(codes(late)).containsExactly(ProcedureProblem.REPORTED_LATE);
    }

    @Test
    void refusesAChangeThatChangesNothingAndOneThatIsStillToCome() {
        Permit permit = granted("2021-06-15");
        Problem problem = catchThrowableOfType(
                Problem.class,
                () -> permit.change(NOTHING, null, LocalDate.parse("2021-07-02"), RULES, on("2021-07-01")));
        assertThat(problem.findings())
                .extracting(finding -> (Object) finding.code())
                .containsExactly(ProcedureProblem.NOTHING_CHANGED, ProcedureProblem.CHANGED_LATER);
    }

    @Test
    void theLastEventOfASuspensionCarriesTheGrounds() {
        Change<Permit> suspended = granted("2021-06-15").suspend(WHY, RULES, on("2021-07-01"));
        assertThat(event(suspended))
                .isEqualTo(new PermitEvent(
                        "permits.permit-suspended.v1",
                        "p1",
                        "91430422MA4Q00016Q001P",
                        "91430422MA4Q00016Q",
                        PermitStatus.SUSPENDED,
                        PermitManagement.SIMPLIFIED,
                        IssuingOffice.COUNTY,
                        LocalDate.parse("2021-06-15"),
                        LocalDate.parse("2026-06-14"),
                        LocalDate.parse("2021-07-01"),
                        null,
                        "理由",
                        null));
        Change<Permit> reinstated = suspended.after().reinstate(WHY, RULES, on("2021-08-01"));
        assertThat(reinstated.after().grounds()).isNull();
    }

    @Test
    void everyChangeIsAnEditionAndTheHistorySaysWhich() {
        Permit granted = granted("2021-06-15");
        assertThat(granted.editions())
                .extracting(Edition::action)
                .containsExactly(PermitAction.APPLY, PermitAction.GRANT);
        PermitParticulars renamed = new PermitParticulars("二厂区", null, null, null);
        Change<Permit> changed = granted.change(
                renamed, PermitFixture.OTHER_CONTENT, LocalDate.parse("2021-07-01"), RULES, on("2021-07-02"));
        Edition latest = changed.after().editions().get(2);
        assertThat(latest.number()).isEqualTo(3);
        assertThat(latest.site().name()).isEqualTo("二厂区");
        assertThat(latest.content()).isEqualTo(PermitFixture.OTHER_CONTENT);
        assertThat(changed.steps().get(0).details()).containsEntry("edition", "3");
        assertThat(granted.suspend(WHY, RULES, on("2021-07-01")).steps().get(0).details())
                .doesNotContainKey("edition");
    }

    @Test
    void whatIsAppliedForAnewTakesThePlaceOfTheContentForANewTerm() {
        Permit asked = granted("2021-06-15")
                .reapply(PermitFixture.OTHER_CONTENT, Set.of(), RULES, on("2023-05-04"))
                .after();
        assertThat(asked.content()).isEqualTo(PermitFixture.CONTENT);
        Change<Permit> decided = asked.grantReapplication(
                null, RULES.firstTerm(null, LocalDate.parse("2023-05-16")), RULES, on("2023-05-16"));
        Permit permit = decided.after();
        assertThat(permit.content()).isEqualTo(PermitFixture.OTHER_CONTENT);
        assertThat(permit.requireGrant().term())
                .isEqualTo(new Validity(LocalDate.parse("2023-05-16"), LocalDate.parse("2028-05-15")));
        assertThat(permit.requireGrant().on()).isEqualTo("2021-06-15");
        assertThat(permit.request()).isNull();
        assertThat(event(decided).type()).isEqualTo("permits.permit-changed.v1");
        Permit refused = asked.refuseReapplication(WHY, RULES, on("2023-05-16")).after();
        assertThat(refused.content()).isEqualTo(PermitFixture.CONTENT);
        assertThat(refused.grounds()).isEqualTo("理由");
    }

    @Test
    void anIncompleteNewApplicationIsNotGranted() {
        Permit asked = granted("2021-06-15")
                .reapply(PermitFixture.OTHER_CONTENT, Set.of(ApplicationItem.TOTALS), RULES, on("2023-05-04"))
                .after();
        Validity term = RULES.firstTerm(null, LocalDate.parse("2023-05-16"));
        assertThat(catchThrowableOfType(
                                Problem.class, () -> asked.grantReapplication(null, term, RULES, on("2023-05-16")))
                        .code())
                .isEqualTo(PermitProblem.APPLICATION_INCOMPLETE);
    }

    @Test
    void oneRequestWaitsAtATime() {
        Permit asked = granted("2021-06-15")
                .reapply(PermitFixture.OTHER_CONTENT, Set.of(), RULES, on("2023-05-04"))
                .after();
        assertThat(catchThrowableOfType(Problem.class, () -> asked.applyForRenewal(RULES, on("2023-05-05")))
                        .code())
                .isEqualTo(PermitProblem.REQUEST_PENDING);
        assertThat(asked.asOf(LocalDate.parse("2026-06-15")).status())
                .as("it does not keep the permit in force")
                .isEqualTo(PermitStatus.EXPIRED);
    }

    @Test
    void aLostPermitIsReissuedWithNumberAndTermAsTheyWere() {
        Permit granted = granted("2021-06-15");
        Permit reissued =
                granted.reissue(ReissueReason.LOST, RULES, on("2022-03-01")).after();
        assertThat(reissued.requireGrant().copy()).isEqualTo(2);
        assertThat(reissued.requireGrant().term())
                .isEqualTo(granted.requireGrant().term());
        assertThat(reissued.requireGrant().number())
                .isEqualTo(granted.requireGrant().number());
    }

    @Test
    void theAuthorityChangesOnlyWhatIsNotSoAlready() {
        Permit granted = granted("2021-06-15");
        assertThat(catchThrowableOfType(
                                Problem.class,
                                () -> granted.amend(
                                        Amendment.TOTALS_CHANGED, PermitFixture.CONTENT, WHY, RULES, on("2022-03-01")))
                        .code())
                .isEqualTo(ProcedureProblem.NOTHING_CHANGED);
    }

    @Test
    void aGrantTellsOfTheRegistrationThatItTakesThePlaceOf() {
        Dossier dossier = new Dossier(PermitFixture.CONTENT, Set.of(), null, "r1");
        Permit draft = PermitFixture.drafted("2021-06-01");
        Change<Permit> granted = Permit.apply(
                        "p1",
                        draft.holder(),
                        draft.site(),
                        draft.management(),
                        draft.office(),
                        dossier,
                        on("2021-06-01"))
                .then(permit -> permit.accept(RULES, on("2021-06-02")))
                .then(permit -> permit.grant(
                        PermitFixture.NUMBER,
                        RULES.firstTerm(null, LocalDate.parse("2021-06-10")),
                        null,
                        RULES,
                        on("2021-06-10")));
        PermitEvent event = (PermitEvent) granted.steps().get(2).events().get(0);
        assertThat(event.registrationId()).isEqualTo("r1");
        org.ecobureau.test.contracts.Contracts.assertConforms(event);
    }

    private static DomainEvent event(Change<Permit> change) {
        return change.steps().get(0).events().get(0);
    }

    private static java.util.List<ProblemCode> codes(Change<Permit> change) {
        return change.warnings().stream().map(Finding::code).toList();
    }
}
