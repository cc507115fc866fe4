package org.ecobureau.permits.permit;

import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.command.PlainStep;
import org.ecobureau.platform.command.ReasonedStep;
import org.ecobureau.platform.imports.ImportInput;
import org.ecobureau.platform.imports.ImportResult;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.store.Stored;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The steps on granted permits in GraphQL. */
@Controller
class PermitStepController {

    private final PermitImportService imports;
    private final PermitService permits;
    private final PermitSteps steps;
    private final PermitViews views;

    PermitStepController(PermitImportService imports, PermitService permits, PermitSteps steps, PermitViews views) {
        this.imports = imports;
        this.permits = permits;
        this.steps = steps;
        this.views = views;
    }

    @MutationMapping
    ImportResult importPermits(@Argument ImportInput input, Caller caller) {
        return imports.importAll(input, caller);
    }

    @MutationMapping
    Outcome<PermitView> changePermit(@Argument PermitInput.Change input, Caller caller) {
        return show(permits.change(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> amendPermit(@Argument PermitInput.Amend input, Caller caller) {
        return show(permits.amend(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> reapplyForPermit(@Argument PermitInput.Reapply input, Caller caller) {
        return show(permits.reapply(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> grantPermitReapplication(@Argument PermitInput.Reapply input, Caller caller) {
        return show(permits.grantReapplication(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> refusePermitReapplication(@Argument ReasonedStep input, Caller caller) {
        return show(steps.take(PermitAction.REFUSE_REAPPLICATION, input, caller, Permit::refuseReapplication));
    }

    @MutationMapping
    Outcome<PermitView> applyForPermitRenewal(@Argument PlainStep input, Caller caller) {
        return show(steps.take(PermitAction.APPLY_FOR_RENEWAL, input, caller, Permit::applyForRenewal));
    }

    @MutationMapping
    Outcome<PermitView> renewPermit(@Argument PlainStep input, Caller caller) {
        return show(steps.take(PermitAction.RENEW, input, caller, Permit::renew));
    }

    @MutationMapping
    Outcome<PermitView> refusePermitRenewal(@Argument ReasonedStep input, Caller caller) {
        return show(steps.take(PermitAction.REFUSE_RENEWAL, input, caller, Permit::refuseRenewal));
    }

    @MutationMapping
    Outcome<PermitView> reissuePermit(@Argument PermitInput.Reissue input, Caller caller) {
        return show(permits.reissue(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> transferPermit(@Argument PermitInput.Transfer input, Caller caller) {
        return show(permits.transfer(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> suspendPermit(@Argument ReasonedStep input, Caller caller) {
        return show(steps.take(PermitAction.SUSPEND, input, caller, Permit::suspend));
    }

    @MutationMapping
    Outcome<PermitView> reinstatePermit(@Argument ReasonedStep input, Caller caller) {
        return show(steps.take(PermitAction.REINSTATE, input, caller, Permit::reinstate));
    }

    @MutationMapping
    Outcome<PermitView> revokePermit(@Argument PermitInput.Revoke input, Caller caller) {
        return show(permits.revoke(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> cancelPermit(@Argument ReasonedStep input, Caller caller) {
        return show(steps.take(PermitAction.CANCEL, input, caller, Permit::cancel));
    }

    private Outcome<PermitView> show(Outcome<Stored<Permit>> outcome) {
        return outcome.map(views::of);
    }
}
