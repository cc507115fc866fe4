package org.ecobureau.remediation.site;

import static org.ecobureau.remediation.site.SiteLifecycle.ACTIONS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ecobureau.remediation.screening.LandUse;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.time.BureauTime;

/**
 * A contaminated site. Its life runs through the stages of the law; what each step needs stands in
 * {@link SiteLifecycle}. All times are those at which things happened.
 *
 * @param stages as they were entered, the present one last
 */
public record ContaminatedSite(
        SiteProfile profile,
        List<SiteStage> stages,
        Investigation investigation,
        Remediation remediation,
        SoilLedger soil) {

    public ContaminatedSite {
        stages = List.copyOf(stages);
    }

    /** Enters a suspected site. Errors: {@code TEXT_MISSING}, {@code TEXT_TOO_LONG}. */
    static Change<ContaminatedSite> register(SiteProfile profile, Instant at) {
        Findings findings = new Findings();
        SiteTexts.check(profile.name(), "name", findings);
        findings.throwIfAny();
        ContaminatedSite site = new ContaminatedSite(
                profile,
                List.of(new SiteStage(SiteStatus.SUSPECTED, at)),
                Investigation.NONE,
                Remediation.NONE,
                SoilLedger.EMPTY);
        return Change.of(site, SiteAction.REGISTER, at).emit(SiteEvent.Advanced.of(site, at));
    }

    public SiteStatus status() {
        return stages.get(stages.size() - 1).stage();
    }

    /** When the present stage was entered. */
    Instant since() {
        return stages.get(stages.size() - 1).at();
    }

    /** The stage in which the site was at that moment; the first one before that. */
    public SiteStatus statusAt(Instant moment) {
        return stages.stream()
                .filter(stage -> !stage.at().isAfter(moment))
                .reduce((earlier, later) -> later)
                .orElse(stages.get(0))
                .stage();
    }

    Change<ContaminatedSite> assignParties(SiteParties parties, Instant at) {
        return take(SiteAction.ASSIGN_PARTIES, at, site -> site.with(profile.with(parties)))
                .detail("parties", parties.assigned());
    }

    Change<ContaminatedSite> setInvestment(Quantity investment, Instant at) {
        return take(SiteAction.SET_INVESTMENT, at, site -> site.with(profile.with(investment)))
                .detail("investment", investment);
    }

    /** Plans another use; what the surveys found is judged for it anew. */
    Change<ContaminatedSite> changeLandUse(LandUse landUse, Instant at) {
        return take(SiteAction.CHANGE_LAND_USE, at, site -> site.with(profile.with(landUse))
                        .with(investigation.judgedFor(landUse)))
                .detail("from", profile.landUse())
                .detail("to", landUse);
    }

    Change<ContaminatedSite> orderPreliminarySurvey(Instant at) {
        return take(SiteAction.ORDER_PRELIMINARY_SURVEY, at);
    }

    /** Errors: {@code SURVEY_WITHOUT_RESULTS}. */
    Change<ContaminatedSite> reportPreliminarySurvey(Collection<SoilMaximum> found, Instant at) {
        return take(
                SiteAction.REPORT_PRELIMINARY_SURVEY,
                at,
                site -> site.with(investigation.withPreliminary(survey(found, at))));
    }

    Change<ContaminatedSite> startDetailedSurvey(Instant at) {
        return take(SiteAction.START_DETAILED_SURVEY, at);
    }

    /** Errors: {@code SURVEY_WITHOUT_RESULTS}. */
    Change<ContaminatedSite> reportDetailedSurvey(Collection<SoilMaximum> found, Instant at) {
        return take(
                SiteAction.REPORT_DETAILED_SURVEY,
                at,
                site -> site.with(investigation.withDetailed(survey(found, at))));
    }

    Change<ContaminatedSite> startRiskAssessment(Instant at) {
        return take(SiteAction.START_RISK_ASSESSMENT, at);
    }

    Change<ContaminatedSite> reportRiskAssessment(boolean acceptable, String conclusion, Instant at) {
        return take(SiteAction.REPORT_RISK_ASSESSMENT, at, site -> {
                    SiteTexts.require(conclusion, "conclusion");
                    return site.with(investigation.with(new RiskAssessment(at, acceptable, conclusion.strip())));
                })
                .detail("acceptable", acceptable);
    }

    Change<ContaminatedSite> clear(String grounds, Instant at) {
        return decide(SiteAction.CLEAR, grounds, at, UnaryOperator.identity());
    }

    Change<ContaminatedSite> list(Instant at) {
        return take(SiteAction.LIST, at);
    }

    /**
     * Files the plan. Errors: {@code PLAN_WITHOUT_GROUNDWATER}, {@code TEXT_MISSING}, {@code CRITERION_REPEATED}, all at
     * once. Warns of a plan without limits: {@code PLAN_WITHOUT_CRITERIA}.
     */
    Change<ContaminatedSite> filePlan(RemediationPlan plan, Instant at) {
        return take(SiteAction.FILE_PLAN, at, site -> {
                    SiteChecks.plan(plan, at);
                    return site.with(remediation.with(plan));
                })
                .warn(plan.criteria().isEmpty() ? List.of(Finding.of(SiteProblem.PLAN_WITHOUT_CRITERIA)) : List.of());
    }

    /** Enters the targets of the filed plan. Errors: {@code CRITERION_REPEATED}, {@code TEXT_MISSING}. */
    Change<ContaminatedSite> setCriteria(List<LeachateCriterion> criteria, Instant at) {
        return take(SiteAction.SET_CRITERIA, at, site -> {
                    RemediationPlan plan = java.util.Objects.requireNonNull(remediation.plan(), "a filed plan");
                    SiteChecks.criteria(criteria);
                    return site.with(remediation.with(plan.with(criteria)));
                })
                .detail("criteria", criteria.size());
    }

    Change<ContaminatedSite> startWorks(Instant at) {
        return take(SiteAction.START_WORKS, at, site -> site.with(remediation.started(at)));
    }

    /** Sets the schedule. Errors: {@code STEP_REPEATED}. */
    Change<ContaminatedSite> planSteps(List<WorksStep> planned, Instant at) {
        return take(SiteAction.PLAN_STEPS, at, site -> {
                    SiteChecks.steps(planned);
                    List<WorksStep> kept = planned.stream()
                            .map(step -> remediation
                                    .step(step.kind())
                                    .map(WorksStep::doneOn)
                                    .map(step::done)
                                    .orElse(step))
                            .toList();
                    return site.with(remediation.withSteps(kept));
                })
                .detail("steps", planned.size());
    }

    /** Errors: {@code STEP_NOT_PLANNED}, {@code STEP_DONE_ALREADY}. */
    Change<ContaminatedSite> completeStep(WorksStepKind kind, Instant at) {
        return take(SiteAction.COMPLETE_STEP, at, site -> {
                    SiteChecks.stepOpen(remediation, kind);
                    return site.with(remediation.stepDone(kind, BureauTime.day(at)));
                })
                .detail("step", kind);
    }

    /** Errors: {@code TEXT_MISSING}, {@code QUANTITY_ZERO}. */
    Change<ContaminatedSite> reportTransport(TransportPlan plan, Instant at) {
        return take(SiteAction.REPORT_TRANSPORT, at, site -> {
                    SiteChecks.transport(plan);
                    return site.with(soil.with(plan));
                })
                .detail("operator", plan.operator())
                .detail("quantity", plan.quantity());
    }

    /** Errors: {@code QUANTITY_ZERO}, {@code SOIL_NOT_ON_SITE} when more is filled back than lies there. */
    Change<ContaminatedSite> recordEarthwork(EarthworkKind kind, Quantity quantity, Instant at) {
        return take(SiteAction.RECORD_EARTHWORK, at, site -> {
                    SiteChecks.earthwork(soil, kind, quantity);
                    return site.with(soil.moved(kind, quantity));
                })
                .detail("kind", kind)
                .detail("quantity", quantity);
    }

    /**
     * Sends a load away. Errors: {@code QUANTITY_ZERO}, {@code WASTE_CODE_FORM}, {@code SOIL_NOT_ON_SITE},
     * {@code TRANSPORT_UNREPORTED}, all at once. Warns when more leaves than was reported: {@code TRANSPORT_EXCEEDED}.
     */
    Change<ContaminatedSite> ship(SoilShipment load, Instant at) {
        return take(SiteAction.SHIP_SOIL, at, site -> {
                    SiteChecks.shipment(soil, load, at);
                    return site.with(soil.with(load));
                })
                .detail("shipment", load.id())
                .detail("quantity", load.quantity())
                .warn(SiteChecks.beyondTransportPlan(soil, load, at))
                .emit(SiteEvent.SoilShipped.of(profile, load));
    }

    /** The id of the next load. */
    String nextShipmentId() {
        return profile.id() + "-" + (soil.shipments().size() + 1);
    }

    /**
     * Books the receiver's answer to a load, in whatever stage the site is by then. Errors: {@code SHIPMENT_UNKNOWN}.
     *
     * @param answer what the manifest says, for a load that is still on its way
     */
    Change<ContaminatedSite> settle(ManifestSettlement answer, Instant at) {
        if (soil.shipment(answer.shipmentId()).isEmpty()) {
            throw Finding.of(SiteProblem.SHIPMENT_UNKNOWN)
                    .with("shipment", answer.shipmentId())
                    .asProblem();
        }
        SoilLedger after = soil.settled(
                answer.shipmentId(), answer.status(), answer.manifestNumber(), answer.accepted(), answer.on());
        return Change.of(with(after), answer.action(), at)
                .detail("shipment", answer.shipmentId())
                .detail("manifest", answer.manifestNumber());
    }

    /** Construction is done. Warns of steps of the schedule that are not: {@code STEPS_OPEN}. */
    Change<ContaminatedSite> completeWorks(boolean finishing, Instant at) {
        return take(
                        SiteAction.COMPLETE_WORKS,
                        at,
                        site -> site.with(remediation.withRound(round -> round.constructionDone(finishing, at))))
                .detail("finishing", finishing)
                .warn(SiteChecks.openSteps(remediation));
    }

    Change<ContaminatedSite> endFinishing(Instant at) {
        return take(
                SiteAction.END_FINISHING,
                at,
                site -> site.with(remediation.withRound(round -> round.finishingEnded(at))));
    }

    Change<ContaminatedSite> acceptWorks(Instant at) {
        return take(SiteAction.ACCEPT_WORKS, at, site -> site.with(remediation.withRound(round -> round.accepted(at))));
    }

    /** Hands in the evaluator's report. */
    Change<ContaminatedSite> submitEvaluation(List<LeachateMaximum> results, Instant at) {
        return take(
                SiteAction.SUBMIT_EVALUATION,
                at,
                site -> site.with(remediation.with(EffectEvaluation.submitted(
                        java.util.Objects.requireNonNull(profile.parties().evaluator(), "an assigned evaluator"),
                        results,
                        at))));
    }

    /** Warns when the plan sets no limits: {@code PLAN_WITHOUT_CRITERIA}. */
    Change<ContaminatedSite> passEvaluation(String grounds, Instant at) {
        RemediationPlan plan = remediation.plan();
        return decide(
                        SiteAction.PASS_EVALUATION,
                        grounds,
                        at,
                        site -> site.with(remediation.concluded(EvaluationConclusion.PASSED, at)))
                .warn(
                        plan == null || plan.criteria().isEmpty()
                                ? List.of(Finding.of(SiteProblem.PLAN_WITHOUT_CRITERIA))
                                : List.of());
    }

    Change<ContaminatedSite> failEvaluation(String grounds, Instant at) {
        return decide(
                SiteAction.FAIL_EVALUATION,
                grounds,
                at,
                site -> site.with(
                        remediation.concluded(EvaluationConclusion.FAILED, at).started(at)));
    }

    /** Warns of soil on its way whose receiver has not answered: {@code SOIL_IN_TRANSIT}. */
    Change<ContaminatedSite> applyForRemoval(Instant at) {
        return take(SiteAction.APPLY_FOR_REMOVAL, at).warn(SiteChecks.soilInTransit(soil));
    }

    Change<ContaminatedSite> remove(String grounds, Instant at) {
        return decide(SiteAction.REMOVE, grounds, at, UnaryOperator.identity());
    }

    Change<ContaminatedSite> refuseRemoval(String grounds, Instant at) {
        return decide(SiteAction.REFUSE_REMOVAL, grounds, at, site -> site.with(remediation.started(at)));
    }

    Change<ContaminatedSite> startPostManagement(String grounds, Instant at) {
        return decide(SiteAction.START_POST_MANAGEMENT, grounds, at, UnaryOperator.identity());
    }

    private SurveyReport survey(Collection<SoilMaximum> found, Instant at) {
        if (found.isEmpty()) {
            throw Finding.of(SiteProblem.SURVEY_WITHOUT_RESULTS)
                    .with("since", BureauTime.day(since()))
                    .at("results")
                    .asProblem();
        }
        return SurveyReport.of(found, profile.landUse(), at);
    }

    private Change<ContaminatedSite> decide(
            SiteAction action, String grounds, Instant at, UnaryOperator<ContaminatedSite> effect) {
        return take(action, at, site -> {
                    SiteTexts.require(grounds, "grounds");
                    return effect.apply(site);
                })
                .detail("grounds", grounds.strip());
    }

    private Change<ContaminatedSite> take(SiteAction action, Instant at) {
        return take(action, at, UnaryOperator.identity());
    }

    /** Checks the step, applies it, and where it leads to another stage enters that and says so. */
    private Change<ContaminatedSite> take(SiteAction action, Instant at, UnaryOperator<ContaminatedSite> effect) {
        ACTIONS.check(this, action, at);
        SiteStatus next = ACTIONS.next(this, action);
        ContaminatedSite changed = effect.apply(this);
        if (next == status()) {
            return Change.of(changed, action, at);
        }
        ContaminatedSite after = changed.entered(next, at);
        return Change.of(after, action, at).detail("stage", next).emit(SiteEvent.Advanced.of(after, at));
    }

    private ContaminatedSite entered(SiteStatus stage, Instant at) {
        List<SiteStage> all = new ArrayList<>(stages);
        all.add(new SiteStage(stage, at));
        return new ContaminatedSite(profile, all, investigation, remediation, soil);
    }

    private ContaminatedSite with(SiteProfile newProfile) {
        return new ContaminatedSite(newProfile, stages, investigation, remediation, soil);
    }

    private ContaminatedSite with(Investigation newInvestigation) {
        return new ContaminatedSite(profile, stages, newInvestigation, remediation, soil);
    }

    private ContaminatedSite with(Remediation newRemediation) {
        return new ContaminatedSite(profile, stages, investigation, newRemediation, soil);
    }

    private ContaminatedSite with(SoilLedger newSoil) {
        return new ContaminatedSite(profile, stages, investigation, remediation, newSoil);
    }
}
