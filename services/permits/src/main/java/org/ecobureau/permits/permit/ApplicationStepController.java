package org.ecobureau.permits.permit;

import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.store.Stored;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The steps on applications in GraphQL. */
@Controller
class ApplicationStepController {

    private final ApplicationService applications;
    private final PermitViews views;

    ApplicationStepController(ApplicationService applications, PermitViews views) {
        this.applications = applications;
        this.views = views;
    }

    @MutationMapping
    Outcome<PermitView> draftPermitApplication(@Argument PermitInput.Draft input, Caller caller) {
        return show(applications.draft(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> savePermitApplication(@Argument PermitInput.Save input, Caller caller) {
        return show(applications.save(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> discardPermitApplication(@Argument PermitInput.Discard input, Caller caller) {
        return show(applications.discard(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> submitPermitApplication(@Argument PermitInput.Submit input, Caller caller) {
        return show(applications.submit(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> applyForPermit(@Argument PermitInput.Apply input, Caller caller) {
        return show(applications.apply(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> requestPermitCorrection(@Argument PermitInput.RequestCorrection input, Caller caller) {
        return show(applications.requestCorrection(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> resubmitPermitApplication(@Argument PermitInput.Resubmit input, Caller caller) {
        return show(applications.resubmit(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> acceptPermitApplication(@Argument PermitInput.Accept input, Caller caller) {
        return show(applications.accept(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> declarePermitNotRequired(@Argument PermitInput.DeclareNotRequired input, Caller caller) {
        return show(applications.declareNotRequired(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> declinePermitApplication(@Argument PermitInput.Decline input, Caller caller) {
        return show(applications.decline(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> withdrawPermitApplication(@Argument PermitInput.Withdraw input, Caller caller) {
        return show(applications.withdraw(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> orderPermitSiteCheck(@Argument PermitInput.OrderSiteCheck input, Caller caller) {
        return show(applications.orderSiteCheck(input, caller));
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
    Outcome<PermitView> extendPermitDecision(@Argument PermitInput.ExtendDecision input, Caller caller) {
        return show(applications.extendDecision(input, caller));
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
