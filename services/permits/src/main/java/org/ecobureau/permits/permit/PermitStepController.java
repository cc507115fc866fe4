package org.ecobureau.permits.permit;

import org.ecobureau.platform.command.Outcome;
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
    private final PermitViews views;

    PermitStepController(PermitImportService imports, PermitService permits, PermitViews views) {
        this.imports = imports;
        this.permits = permits;
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
    Outcome<PermitView> grantPermitReapplication(@Argument PermitInput.GrantReapplication input, Caller caller) {
        return show(permits.grantReapplication(input, caller));
    }

    @MutationMapping
    Outcome<PermitView> refusePermitReapplication(@Argument PermitInput.RefuseReapplication input, Caller caller) {
        return show(permits.refuseReapplication(input, caller));
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
    Outcome<PermitView> reissuePermit(@Argument PermitInput.Reissue input, Caller caller) {
        return show(permits.reissue(input, caller));
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
