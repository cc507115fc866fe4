package org.ecobureau.remediation.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ecobureau.remediation.Samples.at;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ecobureau.platform.outbox.Catalogue;
import org.ecobureau.platform.outbox.EventEnvelope;
import org.ecobureau.remediation.Samples;
import org.ecobureau.remediation.screening.LandUse;
import org.ecobureau.test.contracts.Contracts;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.lifecycle.DomainEvent;
import org.ecobureau.vocabulary.lifecycle.Step;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Problem;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.ecobureau.vocabulary.standard.GeoPoint;
import org.ecobureau.vocabulary.standard.GeoPolygon;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContaminatedSiteTests {

    private static final Instant AT = at("2020-06-03");

    private static ContaminatedSite in(SiteStatus stage) {
        return SiteFixture.in(stage, "2020-06-02");
    }

    @ParameterizedTest
    @EnumSource
    void isReadAsItWasWritten(SiteStatus stage) {
        assertKept(in(stage));
    }

    @Test
    void keepsItsOutlineItsSoilAndAllItsRounds() {
        GeoPoint corner = new GeoPoint(112.61, 26.71);
        SiteProfile outlined = new SiteProfile(
                "site-2",
                "国茂地块",
                in(SiteStatus.SUSPECTED).profile().town(),
                corner,
                new GeoPolygon(List.of(corner, new GeoPoint(112.62, 26.71), new GeoPoint(112.62, 26.72), corner)),
                LandUse.UNKNOWN,
                new SiteParties(SiteFixture.RESPONSIBLE, null, null),
                null);
        assertKept(ContaminatedSite.register(outlined, AT).after());

        ContaminatedSite moved = in(SiteStatus.UNDER_REMEDIATION)
                .ship(SiteFixture.load("site-1-1", 20_000, AT), AT)
                .then(site -> site.ship(SiteFixture.load("site-1-2", 10_000, AT), AT))
                .then(site -> site.settle(accepted("site-1-1", "19950.5"), AT))
                .then(site -> site.completeStep(WorksStepKind.EXCAVATION, AT))
                .then(site -> site.completeWorks(true, AT))
                .then(site -> site.endFinishing(AT))
                .then(site -> site.acceptWorks(AT))
                .then(site -> site.submitEvaluation(List.of(SiteFixture.leachate("0.2")), AT))
                .then(site -> site.failEvaluation("镉浸出超标", AT))
                .after();
        assertThat(moved.remediation().rounds()).hasSize(2);
        assertKept(moved);
    }

    private static void assertKept(ContaminatedSite site) {
        ContaminatedSiteDocument mapping = new ContaminatedSiteDocument();
        assertThat(mapping.read(Samples.throughTheStore(mapping.write(site)))).isEqualTo(site);
    }

    @Test
    void namesEveryPartyAsAnOrganisationOfTheRecord() {
        assertThat(new ContaminatedSiteDocument().organisations(in(SiteStatus.LISTED)))
                .containsExactlyInAnyOrder(
                        SiteFixture.RESPONSIBLE.value(), SiteFixture.REMEDIATOR.value(), SiteFixture.EVALUATOR.value());
    }

    @Test
    void aSurveySaysWhatItIsBasedOn() {
        ContaminatedSite ordered = SiteFixture.registered(SiteFixture.PARTIES, LandUse.TYPE2, AT)
                .orderPreliminarySurvey(AT)
                .after();
        assertCodes(() -> ordered.startDetailedSurvey(AT), SiteProblem.SURVEY_MISSING);
        assertCodes(() -> ordered.reportPreliminarySurvey(List.of(), AT), SiteProblem.SURVEY_WITHOUT_RESULTS);
        ContaminatedSite clean =
                ordered.reportPreliminarySurvey(SiteFixture.cadmium("64"), AT).after();
        assertCodes(() -> clean.startDetailedSurvey(AT), SiteProblem.NOTHING_ABOVE_SCREENING);
        ContaminatedSite housing = clean.changeLandUse(LandUse.TYPE1, AT).after();
        assertThat(housing.startDetailedSurvey(AT).after().status()).isEqualTo(SiteStatus.DETAILED_SURVEY);
    }

    @Test
    void theGravestValueOfAnAnalyteDecides() {
        ContaminatedSite ordered = SiteFixture.registered(SiteFixture.PARTIES, LandUse.TYPE2, AT)
                .orderPreliminarySurvey(AT)
                .after();
        List<SoilMaximum> both = Stream.of(SiteFixture.cadmium("12"), SiteFixture.cadmium("90"))
                .flatMap(List::stream)
                .toList();
        assertThat(ordered.reportPreliminarySurvey(both, AT)
                        .after()
                        .investigation()
                        .preliminary()
                        .results())
                .extracting(SurveyResult::maximum)
                .containsExactly(Quantity.of(90, Unit.MG_PER_KG));
    }

    @Test
    void anAcceptableRiskClearsAndIsNotListed() {
        ContaminatedSite assessed = in(SiteStatus.DETAILED_SURVEY)
                .startRiskAssessment(AT)
                .then(site -> site.reportRiskAssessment(true, "可接受", AT))
                .after();
        assertCodes(() -> assessed.list(AT), SiteProblem.RISK_ACCEPTABLE);
        assertThat(assessed.clear("风险可接受", AT).after().status()).isEqualTo(SiteStatus.NOT_CONTAMINATED);
    }

    @Test
    void everythingWrongWithAPlanIsSaidAtOnce() {
        LeachateCriterion again = SiteFixture.CADMIUM_LIMIT;
        RemediationPlan plan = new RemediationPlan(AT, " ", "", List.of(again, again));
        assertCodes(
                () -> in(SiteStatus.LISTED).filePlan(plan, AT),
                SiteProblem.TEXT_MISSING,
                SiteProblem.PLAN_WITHOUT_GROUNDWATER,
                SiteProblem.CRITERION_REPEATED);
        RemediationPlan open = new RemediationPlan(AT, "客土", "监测井", List.of());
        assertWarnings(in(SiteStatus.LISTED).filePlan(open, AT), SiteProblem.PLAN_WITHOUT_CRITERIA);
    }

    @Test
    void aStepOfTheScheduleIsDoneOnce() {
        ContaminatedSite site = in(SiteStatus.UNDER_REMEDIATION);
        assertWarnings(site.completeWorks(false, AT), SiteProblem.STEPS_OPEN);
        assertCodes(() -> site.completeStep(WorksStepKind.CURING, AT), SiteProblem.STEP_NOT_PLANNED);
        ContaminatedSite done = site.completeStep(WorksStepKind.EXCAVATION, AT).after();
        assertWarnings(done.completeWorks(false, AT));
        assertCodes(() -> done.completeStep(WorksStepKind.EXCAVATION, AT), SiteProblem.STEP_DONE_ALREADY);
        WorksStep later = new WorksStep(WorksStepKind.EXCAVATION, LocalDate.of(2020, 10, 1), null);
        assertThat(done.planSteps(List.of(later), AT).after().remediation().steps())
                .containsExactly(later.done(LocalDate.of(2020, 6, 3)));
        assertCodes(() -> site.planSteps(List.of(later, later), AT), SiteProblem.STEP_REPEATED);
    }

    @Test
    void remainingWorkComesBeforeAcceptanceAndEvaluation() {
        ContaminatedSite finishing =
                in(SiteStatus.UNDER_REMEDIATION).completeWorks(true, AT).after();
        assertCodes(() -> finishing.acceptWorks(AT), SiteProblem.FINISHING_GOES_ON);
        assertCodes(() -> finishing.submitEvaluation(List.of(), AT), SiteProblem.FINISHING_GOES_ON);
        ContaminatedSite accepted =
                finishing.endFinishing(AT).then(site -> site.acceptWorks(AT)).after();
        assertCodes(() -> accepted.acceptWorks(AT), SiteProblem.WORKS_ACCEPTED_ALREADY);
    }

    @Test
    void anEvaluationNeedsAnEvaluatorAndMeetsEveryTarget() {
        SiteParties alone = new SiteParties(SiteFixture.RESPONSIBLE, null, null);
        ContaminatedSite unassigned = SiteFixture.in(SiteStatus.WORKS_DONE, alone, AT);
        assertCodes(() -> unassigned.submitEvaluation(List.of(), AT), SiteProblem.EVALUATOR_MISSING);

        ContaminatedSite done = in(SiteStatus.WORKS_DONE);
        ContaminatedSite untested = done.submitEvaluation(List.of(), AT).after();
        assertCodes(() -> untested.passEvaluation("达标", AT), SiteProblem.CRITERION_UNTESTED);
        assertCodes(() -> untested.applyForRemoval(AT), SiteProblem.EVALUATION_NOT_PASSED);
        ContaminatedSite above =
                done.submitEvaluation(List.of(SiteFixture.leachate("0.11")), AT).after();
        assertCodes(() -> above.passEvaluation("达标", AT), SiteProblem.LEACHATE_ABOVE_LIMIT);
        ContaminatedSite failed = above.failEvaluation("超标", AT).after();
        assertThat(failed.status()).isEqualTo(SiteStatus.UNDER_REMEDIATION);
        assertThat(failed.remediation().rounds()).hasSize(2);
        ContaminatedSite met =
                done.submitEvaluation(List.of(SiteFixture.leachate("0.1")), AT).after();
        assertThat(met.passEvaluation("达标", AT)
                        .then(site -> site.applyForRemoval(AT))
                        .after()
                        .status())
                .isEqualTo(SiteStatus.REMOVAL_REVIEW);
    }

    @Test
    void soilIsNeitherMadeNorLost() {
        ContaminatedSite site = in(SiteStatus.UNDER_REMEDIATION);
        assertCodes(
                () -> site.recordEarthwork(EarthworkKind.BACKFILLED, Quantity.of("100000.001", Unit.KG), AT),
                SiteProblem.SOIL_NOT_ON_SITE);
        assertCodes(
                () -> site.recordEarthwork(EarthworkKind.EXCAVATED, Quantity.of(0, Unit.KG), AT),
                SiteProblem.QUANTITY_ZERO);
        assertCodes(() -> site.ship(SiteFixture.load("1", 100_001, AT), AT), SiteProblem.SOIL_NOT_ON_SITE);
        Change<ContaminatedSite> beyond = site.ship(SiteFixture.load("1", 50_001, AT), AT);
        assertWarnings(beyond, SiteProblem.TRANSPORT_EXCEEDED);

        ContaminatedSite after = site.ship(SiteFixture.load("1", 30_000, AT), AT)
                .then(next -> next.ship(SiteFixture.load("2", 20_000, AT), AT))
                .then(next -> next.settle(accepted("1", "29900"), AT))
                .then(next -> next.recordEarthwork(EarthworkKind.BACKFILLED, Quantity.of(10, Unit.T), AT))
                .after();
        assertBalance(after, "20000", "40000", "-100");
        ContaminatedSite returned = after.settle(new ManifestSettlement("2", "M2", null, LocalDate.of(2020, 6, 4)), AT)
                .after();
        assertBalance(returned, "0", "60000", "-100");
        assertCodes(() -> after.settle(accepted("3", "1"), AT), SiteProblem.SHIPMENT_UNKNOWN);
    }

    private static void assertBalance(ContaminatedSite site, String inTransit, String onSite, String discrepancy) {
        SoilMassBalance balance = site.soil().balance();
        assertThat(balance.inTransit()).isEqualTo(Quantity.of(inTransit, Unit.KG));
        assertThat(balance.onSite()).isEqualTo(Quantity.of(onSite, Unit.KG));
        assertThat(balance.discrepancyKg()).isEqualByComparingTo(new BigDecimal(discrepancy));
    }

    @Test
    void aRemovalWarnsOfSoilOnItsWay() {
        ContaminatedSite passed = in(SiteStatus.UNDER_REMEDIATION)
                .ship(SiteFixture.load("1", 30_000, AT), AT)
                .then(site -> site.completeWorks(false, AT))
                .then(site -> site.submitEvaluation(List.of(SiteFixture.leachate("0.1")), AT))
                .then(site -> site.passEvaluation("达标", AT))
                .after();
        assertWarnings(passed.applyForRemoval(AT), SiteProblem.SOIL_IN_TRANSIT);
    }

    static Stream<DomainEvent> events() {
        return Stream.of(
                        in(SiteStatus.SUSPECTED).orderPreliminarySurvey(AT),
                        in(SiteStatus.UNDER_REMEDIATION).ship(SiteFixture.load("site-1-1", 20_000, AT), AT))
                .flatMap(change -> change.steps().stream())
                .map(Step::events)
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("events")
    void whatItTellsKeepsToTheContract(DomainEvent event) {
        Contracts.assertConforms(event);
    }

    @Test
    void everyTypeOfTheCatalogueIsTold() {
        assertThat(events().map(DomainEvent::type))
                .containsExactlyInAnyOrderElementsOf(Contracts.catalogue().entries().stream()
                        .filter(entry -> entry.publisher().equals("remediation"))
                        .map(Catalogue.Entry::type)
                        .toList());
    }

    @Test
    void readsWhatTheReceiverPublishes() {
        EventEnvelope<ManifestAnswered> accepted =
                Contracts.example("hazardous-waste.manifest-accepted.v1", ManifestAnswered.class);
        assertThat(accepted.data().weighed()).isEqualTo(Quantity.of(18_360, Unit.KG));
        EventEnvelope<ManifestAnswered> rejected =
                Contracts.example("hazardous-waste.manifest-rejected.v1", ManifestAnswered.class);
        assertThat(rejected.data().shipmentId()).isEqualTo("shipment-7");
        assertThat(rejected.data().lines().get(0).accepted()).isNull();
    }

    private static ManifestSettlement accepted(String shipment, String kilograms) {
        return new ManifestSettlement(
                shipment, "M" + shipment, Quantity.of(kilograms, Unit.KG), LocalDate.of(2020, 6, 4));
    }

    private static void assertCodes(ThrowingCallable act, ProblemCode... codes) {
        Problem refused = catchThrowableOfType(Problem.class, act);
        assertThat(refused).isNotNull();
        assertThat(refused.findings()).extracting(Finding::code).containsExactlyInAnyOrder(codes);
    }

    private static void assertWarnings(Change<?> change, ProblemCode... codes) {
        assertThat(change.warnings()).extracting(Finding::code).containsExactlyInAnyOrder(codes);
    }
}
