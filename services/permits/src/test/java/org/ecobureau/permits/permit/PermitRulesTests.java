package org.ecobureau.permits.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ecobureau.permits.permit.PermitFixture.RULES;
import static org.ecobureau.permits.permit.PermitFixture.WHY;
import static org.ecobureau.permits.permit.PermitFixture.accepted;
import static org.ecobureau.permits.permit.PermitFixture.granted;
import static org.ecobureau.permits.permit.PermitFixture.on;
import static org.ecobureau.permits.permit.PermitFixture.submitted;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.ecobureau.permits.content.ConditionKind;
import org.ecobureau.permits.content.ContentFixture;
import org.ecobureau.permits.procedure.Term;
import org.ecobureau.permits.procedure.Validity;
import org.ecobureau.vocabulary.lifecycle.Deadline;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Problem;
import org.ecobureau.vocabulary.time.BureauTime;
import org.ecobureau.vocabulary.time.Dated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules on both sides of 1 March 2021. */
class PermitRulesTests {

    @ParameterizedTest
    @CsvSource({
        "2020-01-20, SIMPLIFIED, false, 2020-02-25, 第四十二条第一款",
        "2021-02-26, SIMPLIFIED, false, 2021-03-26, 第四十二条第一款",
        "2021-02-26, KEY,        false, 2021-03-26, 第四十二条第一款",
        "2021-02-26, KEY,        true,  2021-03-26, 第四十二条第一款",
        "2021-03-01, SIMPLIFIED, false, 2021-03-22, 第十二条",
        "2021-03-01, SIMPLIFIED, true,  2021-03-22, 第十二条",
        "2021-03-01, KEY,        false, 2021-03-31, 第十二条",
        "2021-03-01, KEY,        true,  2021-04-15, 第十二条"
    })
    void theDecisionIsDueByTheRuleOfTheDayOfAcceptance(
            String acceptedOn, PermitManagement management, boolean siteCheck, LocalDate due, String article) {
        Permit permit = accepted(acceptedOn, management);
        Permit reviewed =
                siteCheck ? permit.orderSiteCheck(RULES, on(acceptedOn)).after() : permit;
        Deadline deadline = only(reviewed.deadlines(RULES, LocalDate.parse(acceptedOn)));
        assertThat(deadline.code()).isEqualTo("DECIDE");
        assertThat(deadline.startsAt()).isEqualTo(BureauTime.startOf(LocalDate.parse(acceptedOn)));
        assertThat(BureauTime.day(deadline.dueAt())).isEqualTo(due);
        assertThat(deadline.rule().article()).isEqualTo(article);
        assertThat(deadline.rule().verified()).isTrue();
    }

    /** The same settings as those of the service: an assessment stops the clock, a look at the premises does not. */
    @ParameterizedTest
    @CsvSource({
        // 20 working days from Monday 1 June 2020 end on 30 June, with a holiday on 25 and 26 June.
        "2020-06-01, 2020-06-03, 2020-06-08, 2020-07-03",
        "2021-03-01, 2021-03-03, 2021-03-08, 2021-03-26",
        "2024-06-28, 2024-07-02, 2024-07-08, 2024-07-24",
        // Since the measures it counts.
        "2024-07-01, 2024-07-03, 2024-07-08, 2024-07-22"
    })
    void theTimeOfAnAssessmentIsOutsideTheClockOfTheDecision(
            String acceptedOn, String orderedOn, String reportedOn, LocalDate due) {
        Permit reported = accepted(acceptedOn, PermitManagement.SIMPLIFIED)
                .orderAssessment("示例评估中心", RULES, on(orderedOn))
                .then(permit -> permit.recordAssessment(true, null, RULES, on(reportedOn)))
                .after();
        assertThat(decisionDue(reported, reportedOn)).isEqualTo(due);
        Permit looked = accepted(acceptedOn, PermitManagement.SIMPLIFIED)
                .orderSiteCheck(RULES, on(orderedOn))
                .then(permit -> permit.recordSiteCheck(PermitFixture.TWO_OFFICERS, true, null, RULES, on(reportedOn)))
                .after();
        assertThat(decisionDue(looked, reportedOn))
                .isEqualTo(decisionDue(accepted(acceptedOn, PermitManagement.SIMPLIFIED), acceptedOn));
    }

    @Test
    void whatStillGoesOnPutsTheDecisionOffFromDayToDay() {
        Permit heard = accepted("2021-03-01", PermitManagement.SIMPLIFIED)
                .startProceeding(ProceedingKind.HEARING, RULES, on("2021-03-10"))
                .after();
        assertThat(decisionDue(heard, "2021-03-10")).isEqualTo("2021-03-22");
        assertThat(decisionDue(heard, "2021-03-14")).isEqualTo("2021-03-25");
        Permit late = heard.endProceeding(WHY, RULES, on("2021-03-14")).after();
        assertThat(late.refuse(Set.of(), WHY, RULES, on("2021-03-25")).warnings())
                .isEmpty();
        assertThat(late.refuse(Set.of(), WHY, RULES, on("2021-03-26")).warnings())
                .extracting(finding -> (Object) finding.code())
                .containsExactly(PermitProblem.DECISION_LATE);
    }

    @ParameterizedTest
    @CsvSource({
        // Before the regulation no day is named from which on a source is too new, only that it discharges already.
        "2021-02-26, 2021-02-25, 2021-08-26, ''",
        "2021-02-26, 2021-02-26, 2021-08-26, RECTIFICATION_SOURCE",
        "2021-03-01, 2021-02-28, 2021-09-01, ''",
        "2021-03-01, 2021-03-01, 2021-09-01, RECTIFICATION_SOURCE",
        "2022-05-10, 2021-03-01, 2022-06-01, 'RECTIFICATION_SOURCE, RECTIFICATION_TERM'",
        "2022-05-10, 2019-01-01, 2022-08-09, RECTIFICATION_TERM",
        "2022-05-10, 2019-01-01, 2022-08-10, ''",
        "2022-05-10, 2019-01-01, 2023-05-10, ''",
        "2022-05-10, 2019-01-01, 2023-05-11, RECTIFICATION_TERM"
    })
    void timeToRectifyIsForWhoDischargedBeforeTheRegulation(
            String day, LocalDate since, LocalDate until, String refused) {
        Permit permit = accepted(day, PermitManagement.SIMPLIFIED);
        Problem problem =
                catchThrowableOfType(Problem.class, () -> permit.orderRectification(since, until, WHY, RULES, on(day)));
        String codes = problem == null
                ? ""
                : String.join(
                        ", ",
                        problem.findings().stream()
                                .map(finding -> finding.code().name())
                                .toList());
        assertThat(codes).isEqualTo(refused);
    }

    @Test
    void whatHasToBePutRightHasAClockOfItsOwn() {
        Permit ordered = accepted("2022-05-10", PermitManagement.SIMPLIFIED)
                .orderRectification(
                        LocalDate.parse("2019-01-01"), LocalDate.parse("2022-11-10"), WHY, RULES, on("2022-05-11"))
                .after();
        Deadline deadline = only(ordered.deadlines(RULES, LocalDate.parse("2022-06-01")));
        assertThat(deadline.code()).isEqualTo("RECTIFY");
        assertThat(BureauTime.day(deadline.dueAt())).isEqualTo("2022-11-10");
        assertThat(deadline.rule().article()).isEqualTo("第四十六条");
        assertThat(deadline.rule().verified()).isTrue();
        assertThat(ordered.refuse(Set.of(), WHY, RULES, on("2022-11-10")).warnings())
                .extracting(finding -> (Object) finding.code())
                .containsExactly(PermitProblem.RECTIFICATION_RUNNING);
        var late = ordered.reportRectified(WHY, RULES, on("2022-11-11"));
        assertThat(late.after().status()).isEqualTo(PermitStatus.UNDER_REVIEW);
        assertThat(late.warnings())
                .extracting(finding -> (Object) finding.code())
                .containsExactly(PermitProblem.RECTIFIED_LATE);
        // One day of the twenty was over; 184 days of rectification do not count.
        assertThat(decisionDue(late.after(), "2022-11-11")).isEqualTo("2022-11-30");
    }

    private static LocalDate decisionDue(Permit permit, String today) {
        return permit.deadlines(RULES, LocalDate.parse(today)).stream()
                .filter(deadline -> deadline.code().equals("DECIDE"))
                .map(deadline -> BureauTime.day(deadline.dueAt()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void onlyTheLicensingLawKnowsAnExtension() {
        Permit before = accepted("2021-02-26", PermitManagement.KEY)
                .extendDecision(WHY, RULES, on("2021-03-02"))
                .after();
        assertThat(BureauTime.day(only(before.deadlines(RULES, LocalDate.parse("2021-03-02")))
                        .dueAt()))
                .isEqualTo("2021-04-12");

        Permit since = accepted("2021-03-01", PermitManagement.KEY);
        Problem problem = catchThrowableOfType(Problem.class, () -> since.extendDecision(WHY, RULES, on("2021-03-02")));
        assertThat(problem.code()).isEqualTo(PermitProblem.EXTENSION_UNKNOWN);
        assertThat(problem.findings().get(0).rule().article()).isEqualTo("第十二条");
    }

    @Test
    void theDecisionIsExtendedOnce() {
        Permit extended = accepted("2020-06-01", PermitManagement.KEY)
                .extendDecision(WHY, RULES, on("2020-06-20"))
                .after();
        Problem problem =
                catchThrowableOfType(Problem.class, () -> extended.extendDecision(WHY, RULES, on("2020-06-21")));
        assertThat(problem.code()).isEqualTo(PermitProblem.DECISION_EXTENDED);
    }

    @ParameterizedTest
    @CsvSource({"2021-02-26, 2021-03-05, 第三十二条第一款第四项", "2021-03-01, 2021-03-04, 第九条第一款第四项"})
    void anApplicationIsReturnedOrTakenInByTheRuleOfTheDayItWasSubmitted(String day, LocalDate due, String article) {
        Deadline deadline = only(submitted(day, PermitManagement.KEY).deadlines(RULES, LocalDate.parse(day)));
        assertThat(deadline.code()).isEqualTo("ACCEPT_APPLICATION");
        assertThat(BureauTime.day(deadline.dueAt())).isEqualTo(due);
        assertThat(deadline.rule().article()).isEqualTo(article);
        assertThat(deadline.rule().verified()).isTrue();
    }

    /** Five working days by the licensing law, three by the regulation. */
    @ParameterizedTest
    @CsvSource({"2021-02-26, 2021-03-05, 2021-03-06, 2021-03-26", "2021-03-01, 2021-03-04, 2021-03-05, 2021-03-22"})
    void whatIsNotReturnedInTimeCountsAsAccepted(String day, String lastDay, String late, LocalDate decisionDue) {
        Permit permit = submitted(day, PermitManagement.SIMPLIFIED);
        assertThat(permit.deadlines(RULES, LocalDate.parse(lastDay))).hasSize(1);
        assertThat(permit.requestCorrection(WHY, RULES, on(lastDay)).after().status())
                .isEqualTo(PermitStatus.CORRECTION_REQUESTED);
        List<Deadline> after = permit.deadlines(RULES, LocalDate.parse(late));
        assertThat(after).extracting(Deadline::code).containsExactly("ACCEPT_APPLICATION", "DECIDE");
        assertThat(BureauTime.day(after.get(1).dueAt())).isEqualTo(decisionDue);

        Problem problem = catchThrowableOfType(Problem.class, () -> permit.requestCorrection(WHY, RULES, on(late)));
        assertThat(problem.code()).isEqualTo(PermitProblem.CORRECTION_TOO_LATE);

        var accepted = permit.accept(RULES, on(late));
        assertThat(accepted.after().application().acceptedOn()).isEqualTo(day);
        assertThat(accepted.warnings())
                .extracting(finding -> (Object) finding.code())
                .containsExactly(PermitProblem.DEEMED_ACCEPTED);
    }

    @ParameterizedTest
    @CsvSource({"2018-01-10, 2021-01-09", "2020-06-15, 2023-06-14", "2021-02-28, 2024-02-27", "2021-03-01, 2026-02-28"})
    void aFirstPermitHoldsThreeYearsAndFiveFromTheRegulationOn(LocalDate grantedOn, LocalDate until) {
        assertThat(RULES.firstTerm(null, grantedOn)).isEqualTo(new Validity(grantedOn, until));
    }

    @Test
    void aTermDoesNotBeginBeforeTheGrant() {
        LocalDate day = LocalDate.of(2020, 6, 15);
        assertThat(RULES.firstTerm(day.plusDays(16), day))
                .isEqualTo(new Validity(LocalDate.of(2020, 7, 1), LocalDate.of(2023, 6, 30)));
        Problem problem = catchThrowableOfType(Problem.class, () -> RULES.firstTerm(day.minusDays(1), day));
        assertThat(problem.code()).isEqualTo(PermitProblem.VALID_FROM_EARLY);
    }

    @Test
    void beforeTheTrialRuleThereWereNoPermits() {
        Problem problem = catchThrowableOfType(Problem.class, () -> submitted("2018-01-09", PermitManagement.KEY));
        assertThat(problem.code()).isEqualTo(PermitProblem.BEFORE_PERMIT_RULES);
        assertThat(submitted("2018-01-10", PermitManagement.KEY).status()).isEqualTo(PermitStatus.SUBMITTED);
    }

    /** The permit of 2018-07-01 ends on 2021-06-30. */
    @ParameterizedTest
    @CsvSource({"2021-02-28, 2021-05-18", "2021-03-01, 2021-05-01"})
    void theRenewalIsDueByTheRuleOfTheDayOnWhichOneAsks(LocalDate today, LocalDate due) {
        Deadline deadline = only(granted("2018-07-01").deadlines(RULES, today));
        assertThat(deadline.code()).isEqualTo("APPLY_FOR_RENEWAL");
        assertThat(BureauTime.day(deadline.dueAt())).isEqualTo(due);
    }

    @Test
    void aRenewalIsAppliedForInTimeOrNotAtAll() {
        Permit permit = granted("2018-07-01");
        Permit applied = permit.applyForRenewal(RULES, on("2021-05-01")).after();
        Deadline decision = only(applied.deadlines(RULES, LocalDate.parse("2021-05-02")));
        assertThat(decision.code()).isEqualTo("DECIDE_RENEWAL");
        assertThat(BureauTime.day(decision.dueAt())).isEqualTo("2021-05-21");

        Problem problem = catchThrowableOfType(Problem.class, () -> permit.applyForRenewal(RULES, on("2021-05-02")));
        assertThat(problem.code().name()).isEqualTo("RENEWAL_TOO_LATE");
        assertThat(problem.findings().get(0).rule().article()).isEqualTo("第十四条第二款");
    }

    /** The permit of 2020-06-01 ends on 2023-05-31. */
    @Test
    void aRenewalThatIsNotDecidedByTheEndOfTheTermCountsAsGranted() {
        Permit applied =
                granted("2020-06-01").applyForRenewal(RULES, on("2023-03-01")).after();
        assertThat(applied.refuseRenewal(WHY, RULES, on("2023-05-31")).after().renewalAppliedOn())
                .isNull();
        Problem problem =
                catchThrowableOfType(Problem.class, () -> applied.refuseRenewal(WHY, RULES, on("2023-06-01")));
        assertThat(problem.code()).isEqualTo(PermitProblem.RENEWAL_DEEMED_GRANTED);
        assertThat(problem.findings().get(0).rule().article()).isEqualTo("第五十条第二款");
        Permit renewed = applied.renew(RULES, on("2023-06-01")).after();
        assertThat(renewed.requireGrant().term().until()).isEqualTo("2028-05-31");
    }

    @ParameterizedTest
    @CsvSource({"2021-02-28, 30, WORKING", "2021-03-01, 30, CALENDAR"})
    void aChangeIsReportedByTheRuleOfTheDayOfTheChange(LocalDate changedOn, int days, String count) {
        Dated.Version<Term> rule = RULES.change(changedOn);
        assertThat(rule.value().days()).isEqualTo(days);
        assertThat(rule.value().count()).hasToString(count);
    }

    @Test
    void aLateDecisionIsWarnedOf() {
        Permit permit = accepted("2021-03-01", PermitManagement.SIMPLIFIED);
        assertThat(permit.refuse(Set.of(), WHY, RULES, on("2021-03-22")).warnings())
                .isEmpty();
        assertThat(permit.refuse(Set.of(), WHY, RULES, on("2021-03-23")).warnings())
                .extracting(finding -> (Object) finding.code())
                .containsExactly(PermitProblem.DECISION_LATE);
    }

    /** Five working days until the regulation, which names no time, and again since the measures of July 2024. */
    @ParameterizedTest
    @CsvSource({
        "2021-02-22, 2021-02-26, 2021-02-26, true",
        "2021-02-23, 2021-02-26, 2021-02-26, false",
        "2021-02-19, 2021-02-25, 2021-02-26, true",
        "2021-02-22, 2021-02-27, 2021-02-26, false",
        "2021-02-26, 2021-02-26, 2021-03-01, true",
        "2021-02-26, 2021-03-02, 2021-03-01, false",
        "2024-06-28, 2024-06-28, 2024-06-30, true",
        "2024-06-28, 2024-06-28, 2024-07-01, false",
        "2024-06-24, 2024-06-28, 2024-07-01, true",
        "2024-06-25, 2024-06-30, 2024-07-01, false"
    })
    void aPublicNoticeComesBeforeTheApplicationAndIsLongEnoughByTheRuleOfItsDay(
            LocalDate from, LocalDate until, LocalDate appliedOn, boolean sufficient) {
        assertThat(RULES.isSufficient(new PublicNotice(from, until), appliedOn)).isEqualTo(sufficient);
        assertThat(RULES.isSufficient(null, appliedOn)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2021-02-28, , , false", "2021-03-01, 第七条第二款第一项, 第八条第一项, true", "2024-07-01, 第七条第二款第一项, 第十六条, true"})
    void whatIsMissingIsSaidUnderTheRuleOfTheDay(
            LocalDate day, String ofTheAddress, String ofTheNotice, boolean verified) {
        List<Finding> findings =
                PermitRules.incomplete(Set.of(ApplicationItem.PUBLIC_NOTICE, ApplicationItem.ADDRESS), day);
        assertThat(findings).extracting(Finding::field).containsExactly("address", "publicNotice");
        assertThat(findings).extracting(finding -> finding.rule().verified()).containsOnly(verified);
        assertThat(findings).extracting(finding -> finding.rule().article()).containsExactly(ofTheAddress, ofTheNotice);
        assertThat(findings.get(1).message(java.util.Locale.CHINESE)).contains("提出申请前公开信息");
    }

    @Test
    void anIncompleteApplicationIsNotTakenInUntilTheLawTakesItIn() {
        Permit incomplete = PermitFixture.drafted("2021-03-01")
                .submit(new Dossier(null, Set.of(ApplicationItem.OUTLETS), null, null), RULES, on("2021-03-01"))
                .after();
        Problem problem = catchThrowableOfType(Problem.class, () -> incomplete.accept(RULES, on("2021-03-04")));
        assertThat(problem.code()).isEqualTo(PermitProblem.APPLICATION_INCOMPLETE);
        var accepted = incomplete.accept(RULES, on("2021-03-05"));
        assertThat(accepted.after().application().acceptedOn()).isEqualTo("2021-03-01");
        assertThat(accepted.warnings())
                .extracting(finding -> (Object) finding.code())
                .containsExactly(PermitProblem.DEEMED_ACCEPTED, PermitProblem.APPLICATION_INCOMPLETE);
    }

    @Test
    void nobodyIsBarredBeforeTheRegulation() {
        assertThat(RULES.barredUntil(LocalDate.parse("2021-03-01"))).isEqualTo("2024-03-01");
        assertThat(catchThrowableOfType(Problem.class, () -> RULES.barredUntil(LocalDate.parse("2021-02-28")))
                        .code())
                .isEqualTo(PermitProblem.BAR_UNKNOWN);
    }

    /** Decided like a first application, from the day of the new one. */
    @ParameterizedTest
    @CsvSource({"2021-02-26, 2021-03-26, 第四十二条第一款", "2021-03-01, 2021-03-22, 第十二条"})
    void aNewApplicationForMoreIsDecidedByTheRuleOfItsDay(String day, LocalDate due, String article) {
        Permit asked = granted("2020-06-01")
                .reapply(PermitFixture.OTHER_CONTENT, Set.of(), RULES, on(day))
                .after();
        Deadline deadline = asked.deadlines(RULES, LocalDate.parse(day)).get(1);
        assertThat(deadline.code()).isEqualTo("DECIDE_REAPPLICATION");
        assertThat(BureauTime.day(deadline.dueAt())).isEqualTo(due);
        assertThat(deadline.rule().article()).isEqualTo(article);
        assertThat(deadline.rule().verified()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2021-02-28, false, ", "2021-03-01, true, 第十五条"})
    void growthNeedsANewApplicationUnderTheRuleOfTheDay(LocalDate day, boolean verified, String article) {
        var before = ContentFixture.content();
        var after = ContentFixture.withoutTotals();
        List<Finding> findings = PermitRules.againstChange(before, after, day);
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).code()).isEqualTo(PermitProblem.REAPPLICATION_NEEDED);
        assertThat(findings.get(0).rule().verified()).isEqualTo(verified);
        assertThat(findings.get(0).rule().article()).isEqualTo(article);
        assertThat(PermitRules.againstChange(null, after, day)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2021-02-28, LEDGER,     4, ",
        "2021-03-01, LEDGER,     4, 第二十一条第一款",
        "2021-03-01, LEDGER,     5, ",
        "2021-03-01, LEDGER,     ,  ",
        "2021-03-01, MONITORING, 4, 第十九条第一款",
        "2021-03-01, DISCLOSURE, 1, "
    })
    void ledgersAndMonitoringAreKeptForFiveYears(LocalDate day, ConditionKind kind, Integer years, String article) {
        List<Finding> findings = PermitRules.againstKeeping(ContentFixture.keeping(kind, years), day);
        if (article == null) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo(PermitProblem.KEPT_TOO_SHORT);
                assertThat(finding.facts()).containsEntry("condition", "2.1");
                assertThat(finding.rule().article()).isEqualTo(article);
            });
        }
    }

    @Test
    void oneOfficerAloneChecksNothing() {
        Problem problem =
                catchThrowableOfType(Problem.class, () -> PermitRules.requireOfficers(List.of("李某", "李某", " ")));
        assertThat(problem.code()).isEqualTo(PermitProblem.OFFICERS_TOO_FEW);
        assertThat(problem.findings().get(0).rule().article()).isEqualTo("第三十四条第三款");
        assertThat(problem.findings().get(0).rule().verified()).isTrue();
        PermitRules.requireOfficers(List.of("李某", "赵某"));
    }

    private static Deadline only(List<Deadline> deadlines) {
        assertThat(deadlines).hasSize(1);
        return deadlines.get(0);
    }
}
