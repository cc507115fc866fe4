package org.ecobureau.remediation.site;

import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.imports.ImportInput;
import org.ecobureau.platform.imports.ImportResult;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.standard.Unit;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Sites in GraphQL: what can be done. */
@Controller
class SiteCommandController {

    private final SiteService service;

    SiteCommandController(SiteService service) {
        this.service = service;
    }

    @MutationMapping
    Outcome<ContaminatedSiteView> registerContaminatedSite(@Argument SiteInput.Register input, Caller caller) {
        return view(service.register(input, caller));
    }

    @MutationMapping
    ImportResult importSites(@Argument ImportInput input, Caller caller) {
        return service.importAll(input, caller);
    }

    @MutationMapping
    Outcome<ContaminatedSiteView> assignSiteParties(@Argument SiteInput.AssignParties input, Caller caller) {
        return view(service.assignParties(input, caller));
    }

    @MutationMapping
    Outcome<ContaminatedSiteView> reportPreliminarySurvey(@Argument SiteInput.ReportSurvey input, Caller caller) {
        return view(service.reportPreliminarySurvey(input, caller));
    }

    @MutationMapping
    Outcome<ContaminatedSiteView> reportDetailedSurvey(@Argument SiteInput.ReportSurvey input, Caller caller) {
        return view(service.reportDetailedSurvey(input, caller));
    }

    @MutationMapping
    Outcome<ContaminatedSiteView> submitEffectEvaluation(@Argument SiteInput.SubmitEvaluation input, Caller caller) {
        return view(service.submitEvaluation(input, caller));
    }

    @MutationMapping
    Outcome<ContaminatedSiteView> setSiteInvestment(@Argument SiteInput.SetInvestment input, Caller caller) {
        return view(service.take(
                SiteAction.SET_INVESTMENT,
                input,
                caller,
                (site, at) ->
                        site.setInvestment(SiteInputs.quantity("investment", input.investment(), Unit.CNY_10K), at)));
    }

    @MutationMapping
    Outcome<ContaminatedSiteView> changeSiteLandUse(@Argument SiteInput.ChangeLandUse input, Caller caller) {
        return view(service.take(
                SiteAction.CHANGE_LAND_USE, input, caller, (site, at) -> site.changeLandUse(input.landUse(), at)));
    }

    @MutationMapping
    Outcome<ContaminatedSiteView> orderPreliminarySurvey(@Argument SiteInput.Step input, Caller caller) {
        return view(service.take(
                SiteAction.ORDER_PRELIMINARY_SURVEY, input, caller, ContaminatedSite::orderPreliminarySurvey));
    }

    @MutationMapping
    Outcome<ContaminatedSiteView> startDetailedSurvey(@Argument SiteInput.Step input, Caller caller) {
        return view(
                service.take(SiteAction.START_DETAILED_SURVEY, input, caller, ContaminatedSite::startDetailedSurvey));
    }

    @MutationMapping
    Outcome<ContaminatedSiteView> startRiskAssessment(@Argument SiteInput.Step input, Caller caller) {
        return view(
                service.take(SiteAction.START_RISK_ASSESSMENT, input, caller, ContaminatedSite::startRiskAssessment));
    }

    @MutationMapping
    Outcome<ContaminatedSiteView> reportRiskAssessment(@Argument SiteInput.ReportAssessment input, Caller caller) {
        return view(service.take(
                SiteAction.REPORT_RISK_ASSESSMENT,
                input,
                caller,
                (site, at) -> site.reportRiskAssessment(input.acceptable(), input.conclusion(), at)));
    }

    @MutationMapping
    Outcome<ContaminatedSiteView> clearSite(@Argument SiteInput.Decision input, Caller caller) {
        return view(service.take(SiteAction.CLEAR, input, caller, (site, at) -> site.clear(input.grounds(), at)));
    }

    @MutationMapping
    Outcome<ContaminatedSiteView> listSite(@Argument SiteInput.Step input, Caller caller) {
        return view(service.take(SiteAction.LIST, input, caller, ContaminatedSite::list));
    }

    @MutationMapping
    Outcome<ContaminatedSiteView> fileRemediationPlan(@Argument SiteInput.FilePlan input, Caller caller) {
        return view(service.take(
                SiteAction.FILE_PLAN,
                input,
                caller,
                (site, at) -> site.filePlan(
                        new RemediationPlan(
                                at,
                                input.technique().strip(),
                                input.groundwater().strip(),
                                SiteInputs.criteria(input.criteria())),
                        at)));
    }

    @MutationMapping
    Outcome<ContaminatedSiteView> setLeachateCriteria(@Argument SiteInput.SetCriteria input, Caller caller) {
        return view(service.take(
                SiteAction.SET_CRITERIA,
                input,
                caller,
                (site, at) -> site.setCriteria(SiteInputs.criteria(input.criteria()), at)));
    }

    @MutationMapping
    Outcome<ContaminatedSiteView> startRemediationWorks(@Argument SiteInput.Step input, Caller caller) {
        return view(service.take(SiteAction.START_WORKS, input, caller, ContaminatedSite::startWorks));
    }

    @MutationMapping
    Outcome<ContaminatedSiteView> planWorksSteps(@Argument SiteInput.PlanSteps input, Caller caller) {
        return view(service.take(
                SiteAction.PLAN_STEPS,
                input,
                caller,
                (site, at) -> site.planSteps(
                        input.steps().stream()
                                .map(step -> new WorksStep(step.kind(), step.plannedOn(), null))
                                .toList(),
                        at)));
    }

    @MutationMapping
    Outcome<ContaminatedSiteView> completeWorksStep(@Argument SiteInput.CompleteStep input, Caller caller) {
        return view(service.take(
                SiteAction.COMPLETE_STEP, input, caller, (site, at) -> site.completeStep(input.kind(), at)));
    }

    @MutationMapping
    Outcome<ContaminatedSiteView> completeRemediationWorks(@Argument SiteInput.CompleteWorks input, Caller caller) {
        return view(service.take(
                SiteAction.COMPLETE_WORKS, input, caller, (site, at) -> site.completeWorks(input.finishing(), at)));
    }

    @MutationMapping
    Outcome<ContaminatedSiteView> endFinishing(@Argument SiteInput.Step input, Caller caller) {
        return view(service.take(SiteAction.END_FINISHING, input, caller, ContaminatedSite::endFinishing));
    }

    @MutationMapping
    Outcome<ContaminatedSiteView> acceptRemediationWorks(@Argument SiteInput.Step input, Caller caller) {
        return view(service.take(SiteAction.ACCEPT_WORKS, input, caller, ContaminatedSite::acceptWorks));
    }

    @MutationMapping
    Outcome<ContaminatedSiteView> passEffectEvaluation(@Argument SiteInput.Decision input, Caller caller) {
        return view(service.take(
                SiteAction.PASS_EVALUATION, input, caller, (site, at) -> site.passEvaluation(input.grounds(), at)));
    }

    @MutationMapping
    Outcome<ContaminatedSiteView> failEffectEvaluation(@Argument SiteInput.Decision input, Caller caller) {
        return view(service.take(
                SiteAction.FAIL_EVALUATION, input, caller, (site, at) -> site.failEvaluation(input.grounds(), at)));
    }

    @MutationMapping
    Outcome<ContaminatedSiteView> applyForRemoval(@Argument SiteInput.Step input, Caller caller) {
        return view(service.take(SiteAction.APPLY_FOR_REMOVAL, input, caller, ContaminatedSite::applyForRemoval));
    }

    @MutationMapping
    Outcome<ContaminatedSiteView> removeSite(@Argument SiteInput.Decision input, Caller caller) {
        return view(service.take(SiteAction.REMOVE, input, caller, (site, at) -> site.remove(input.grounds(), at)));
    }

    @MutationMapping
    Outcome<ContaminatedSiteView> refuseRemoval(@Argument SiteInput.Decision input, Caller caller) {
        return view(service.take(
                SiteAction.REFUSE_REMOVAL, input, caller, (site, at) -> site.refuseRemoval(input.grounds(), at)));
    }

    @MutationMapping
    Outcome<ContaminatedSiteView> startPostManagement(@Argument SiteInput.Decision input, Caller caller) {
        return view(service.take(
                SiteAction.START_POST_MANAGEMENT,
                input,
                caller,
                (site, at) -> site.startPostManagement(input.grounds(), at)));
    }

    @MutationMapping
    Outcome<ContaminatedSiteView> reportSoilTransport(@Argument SiteInput.ReportTransport input, Caller caller) {
        return view(service.take(
                SiteAction.REPORT_TRANSPORT,
                input,
                caller,
                (site, at) -> site.reportTransport(SiteInputs.transport(input, at), at)));
    }

    @MutationMapping
    Outcome<ContaminatedSiteView> recordEarthwork(@Argument SiteInput.RecordEarthwork input, Caller caller) {
        return view(service.take(
                SiteAction.RECORD_EARTHWORK,
                input,
                caller,
                (site, at) -> site.recordEarthwork(
                        input.kind(), SiteInputs.quantity("quantity", input.quantity(), Unit.KG), at)));
    }

    @MutationMapping
    Outcome<ContaminatedSiteView> shipSoil(@Argument SiteInput.ShipSoil input, Caller caller) {
        return view(service.take(
                SiteAction.SHIP_SOIL,
                input,
                caller,
                (site, at) -> site.ship(SiteInputs.shipment(site, input, at), at)));
    }

    private static Outcome<ContaminatedSiteView> view(Outcome<Stored<ContaminatedSite>> outcome) {
        return outcome.map(ContaminatedSiteView::new);
    }
}
