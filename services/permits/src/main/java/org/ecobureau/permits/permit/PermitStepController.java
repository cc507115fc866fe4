package org.ecobureau.permits.permit;

import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.imports.ImportInput;
import org.ecobureau.platform.imports.ImportResult;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.store.Stored;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The steps on permits in GraphQL. */
@Controller
class PermitStepController {

    private final PermitImportService imports;
    private final PermitService permits;
    private final PermitViews views;

    PermitStepController(PermitImportService imports, PermitService permits, PermitViews views) {
        this.imports = imports;
        this.permits = permits;
        this.views = views;
    }

    @MutationMapping
    Outcome<PermitView> applyForPermit(@Argument PermitInput.Apply input, Caller caller) {
        return show(permits.apply(input, caller));
    }

    @MutationMapping
    ImportResult importPermits(@Argument ImportInput input, Caller caller) {
        return imports.importAll(input, caller);
    }

    @MutationMapping
    Outcome<PermitView> requestPermitCorrection(@Argument PermitInput.RequestCorrection input, Caller caller) {
        return show(permits.requestCorrection(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> resubmitPermitApplication(@Argument PermitInput.Resubmit input, Caller caller) {
        return show(permits.resubmit(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> acceptPermitApplication(@Argument PermitInput.Accept input, Caller caller) {
        return show(permits.accept(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> orderPermitSiteCheck(@Argument PermitInput.OrderSiteCheck input, Caller caller) {
        return show(permits.orderSiteCheck(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> extendPermitDecision(@Argument PermitInput.ExtendDecision input, Caller caller) {
        return show(permits.extendDecision(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> declarePermitNotRequired(@Argument PermitInput.DeclareNotRequired input, Caller caller) {
        return show(permits.declareNotRequired(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> withdrawPermitApplication(@Argument PermitInput.Withdraw input, Caller caller) {
        return show(permits.withdraw(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> grantPermit(@Argument PermitInput.Grant input, Caller caller) {
        return show(permits.grant(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> refusePermit(@Argument PermitInput.Refuse input, Caller caller) {
        return show(permits.refuse(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> changePermit(@Argument PermitInput.Change input, Caller caller) {
        return show(permits.change(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> applyForPermitRenewal(@Argument PermitInput.ApplyForRenewal input, Caller caller) {
        return show(permits.applyForRenewal(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> renewPermit(@Argument PermitInput.Renew input, Caller caller) {
        return show(permits.renew(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> refusePermitRenewal(@Argument PermitInput.RefuseRenewal input, Caller caller) {
        return show(permits.refuseRenewal(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> suspendPermit(@Argument PermitInput.Suspend input, Caller caller) {
        return show(permits.suspend(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> reinstatePermit(@Argument PermitInput.Reinstate input, Caller caller) {
        return show(permits.reinstate(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> revokePermit(@Argument PermitInput.Revoke input, Caller caller) {
        return show(permits.revoke(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> cancelPermit(@Argument PermitInput.Cancel input, Caller caller) {
        return show(permits.cancel(input, caller));
    }

    private Outcome<PermitView> show(Outcome<Stored<Permit>> outcome) {
        return outcome.map(views::of);
    }
}
