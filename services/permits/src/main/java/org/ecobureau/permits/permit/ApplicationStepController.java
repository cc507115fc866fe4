package org.ecobureau.permits.permit;

import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.command.PlainStep;
import org.ecobureau.platform.command.ReasonedStep;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.store.Stored;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The steps on applications in GraphQL. */
@Controller
class ApplicationStepController {

    private final ApplicationService applications;
    private final PermitSteps steps;
    private final PermitViews views;

    ApplicationStepController(ApplicationService applications, PermitSteps steps, PermitViews views) {
        this.applications = applications;
        this.steps = steps;
        this.views = views;
    }

    @MutationMapping
    Outcome<PermitView> draftPermitApplication(@Argument PermitInput.Form input, Caller caller) {
        return show(applications.draft(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> savePermitApplication(@Argument PermitInput.Entry input, Caller caller) {
        return show(applications.save(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> discardPermitApplication(@Argument PlainStep input, Caller caller) {
        return show(steps.take(PermitAction.DISCARD, input, caller, Permit::discard));
    }

    @MutationMapping
    Outcome<PermitView> submitPermitApplication(@Argument PlainStep input, Caller caller) {
        return show(applications.submit(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> applyForPermit(@Argument PermitInput.Form input, Caller caller) {
        return show(applications.apply(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> requestPermitCorrection(@Argument ReasonedStep input, Caller caller) {
        return show(steps.take(PermitAction.REQUEST_CORRECTION, input, caller, Permit::requestCorrection));
    }

    @MutationMapping
    Outcome<PermitView> resubmitPermitApplication(@Argument PermitInput.Entry input, Caller caller) {
        return show(applications.resubmit(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> acceptPermitApplication(@Argument PlainStep input, Caller caller) {
        return show(steps.take(PermitAction.ACCEPT, input, caller, Permit::accept));
    }

    @MutationMapping
    Outcome<PermitView> declarePermitNotRequired(@Argument ReasonedStep input, Caller caller) {
        return show(steps.take(PermitAction.DECLARE_NOT_REQUIRED, input, caller, Permit::declareNotRequired));
    }

    @MutationMapping
    Outcome<PermitView> declinePermitApplication(@Argument ReasonedStep input, Caller caller) {
        return show(steps.take(PermitAction.DECLINE, input, caller, Permit::decline));
    }

    @MutationMapping
    Outcome<PermitView> withdrawPermitApplication(@Argument PlainStep input, Caller caller) {
        return show(steps.take(PermitAction.WITHDRAW, input, caller, Permit::withdraw));
    }

    @MutationMapping
    Outcome<PermitView> orderPermitSiteCheck(@Argument PlainStep input, Caller caller) {
        return show(steps.take(PermitAction.ORDER_SITE_CHECK, input, caller, Permit::orderSiteCheck));
    }

    @MutationMapping
    Outcome<PermitView> recordPermitSiteCheck(@Argument PermitInput.RecordSiteCheck input, Caller caller) {
        return show(applications.recordSiteCheck(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> orderPermitAssessment(@Argument PermitInput.OrderAssessment input, Caller caller) {
        return show(applications.orderAssessment(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> recordPermitAssessment(@Argument PermitInput.RecordAssessment input, Caller caller) {
        return show(applications.recordAssessment(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> startPermitProceeding(@Argument PermitInput.StartProceeding input, Caller caller) {
        return show(applications.startProceeding(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> endPermitProceeding(@Argument PermitInput.EndProceeding input, Caller caller) {
        return show(applications.endProceeding(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> orderPermitRectification(@Argument PermitInput.OrderRectification input, Caller caller) {
        return show(applications.orderRectification(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> reportPermitRectified(@Argument PermitInput.ReportRectified input, Caller caller) {
        return show(applications.reportRectified(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> extendPermitDecision(@Argument ReasonedStep input, Caller caller) {
        return show(steps.take(PermitAction.EXTEND_DECISION, input, caller, Permit::extendDecision));
    }

    @MutationMapping
    Outcome<PermitView> grantPermit(@Argument PermitInput.Grant input, Caller caller) {
        return show(applications.grant(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> refusePermit(@Argument PermitInput.Refuse input, Caller caller) {
        return show(applications.refuse(input, caller));
    }

    private Outcome<PermitView> show(Outcome<Stored<Permit>> outcome) {
        return outcome.map(views::of);
    }
}
