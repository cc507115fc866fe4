package org.ecobureau.permits.permit;

import java.util.Objects;
import java.util.Set;
import org.ecobureau.permits.content.PermitContent;
import org.ecobureau.permits.procedure.Grounds;
import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.store.Stored;
import org.springframework.stereotype.Service;

/** What is done with permits that were granted. */
@Service
class PermitService {

    private final PermitRules rules;
    private final PermitContents contents;
    private final PermitSteps steps;

    PermitService(PermitRules rules, PermitContents contents, PermitSteps steps) {
        this.rules = rules;
        this.contents = contents;
        this.steps = steps;
    }

    Outcome<Stored<Permit>> change(PermitInput.Change input, Caller caller) {
        return steps.take(PermitAction.CHANGE, input, caller, (permit, command) -> {
            permit.check(PermitAction.CHANGE, rules, command.at());
            PermitParticulars said = PermitParticulars.read(
                    input.siteName(), input.town(), input.address(), input.legalRepresentative());
            PermitContent content = contents.require(input.content());
            return permit.change(
                    said, contents.keepChanged(permit, content, command), input.changedOn(), rules, command.at());
        });
    }

    Outcome<Stored<Permit>> amend(PermitInput.Amend input, Caller caller) {
        return steps.take(PermitAction.AMEND, input, caller, (permit, command) -> {
            permit.check(PermitAction.AMEND, rules, command.at());
            Grounds why = new Grounds(input.grounds());
            PermitContent content = contents.require(input.content());
            return permit.amend(
                    input.reason(), Objects.requireNonNull(contents.keep(content, command)), why, rules, command.at());
        });
    }

    Outcome<Stored<Permit>> reapply(PermitInput.Reapply input, Caller caller) {
        return steps.take(PermitAction.REAPPLY, input, caller, (permit, command) -> {
            permit.check(PermitAction.REAPPLY, rules, command.at());
            PermitContent content = contents.require(input.content());
            Set<ApplicationItem> missing = Completeness.missing(
                    new Submission(
                            permit.holder(),
                            permit.site(),
                            permit.management(),
                            content,
                            permit.application().notice()),
                    rules,
                    command.day());
            return permit.reapply(
                    Objects.requireNonNull(contents.keep(content, command)), missing, rules, command.at());
        });
    }

    Outcome<Stored<Permit>> grantReapplication(PermitInput.GrantReapplication input, Caller caller) {
        return steps.take(PermitAction.GRANT_REAPPLICATION, input, caller, (permit, command) -> {
            permit.check(PermitAction.GRANT_REAPPLICATION, rules, command.at());
            PermitContent content = contents.require(input.content());
            return permit.grantReapplication(
                    contents.keep(content, command), rules.firstTerm(null, command.day()), rules, command.at());
        });
    }

    Outcome<Stored<Permit>> refuseReapplication(PermitInput.RefuseReapplication input, Caller caller) {
        return steps.take(
                PermitAction.REFUSE_REAPPLICATION,
                input,
                caller,
                (permit, command) -> permit.refuseReapplication(new Grounds(input.grounds()), rules, command.at()));
    }

    Outcome<Stored<Permit>> reissue(PermitInput.Reissue input, Caller caller) {
        return steps.take(
                PermitAction.REISSUE,
                input,
                caller,
                (permit, command) -> permit.reissue(input.reason(), rules, command.at()));
    }

    Outcome<Stored<Permit>> applyForRenewal(PermitInput.ApplyForRenewal input, Caller caller) {
        return steps.take(
                PermitAction.APPLY_FOR_RENEWAL,
                input,
                caller,
                (permit, command) -> permit.applyForRenewal(rules, command.at()));
    }

    Outcome<Stored<Permit>> renew(PermitInput.Renew input, Caller caller) {
        return steps.take(PermitAction.RENEW, input, caller, (permit, command) -> permit.renew(rules, command.at()));
    }

    Outcome<Stored<Permit>> refuseRenewal(PermitInput.RefuseRenewal input, Caller caller) {
        return steps.take(
                PermitAction.REFUSE_RENEWAL,
                input,
                caller,
                (permit, command) -> permit.refuseRenewal(new Grounds(input.grounds()), rules, command.at()));
    }

    Outcome<Stored<Permit>> suspend(PermitInput.Suspend input, Caller caller) {
        return steps.take(
                PermitAction.SUSPEND,
                input,
                caller,
                (permit, command) -> permit.suspend(new Grounds(input.grounds()), rules, command.at()));
    }

    Outcome<Stored<Permit>> reinstate(PermitInput.Reinstate input, Caller caller) {
        return steps.take(
                PermitAction.REINSTATE,
                input,
                caller,
                (permit, command) -> permit.reinstate(new Grounds(input.grounds()), rules, command.at()));
    }

    Outcome<Stored<Permit>> revoke(PermitInput.Revoke input, Caller caller) {
        return steps.take(
                PermitAction.REVOKE,
                input,
                caller,
                (permit, command) -> permit.revoke(
                        input.kind(),
                        Boolean.TRUE.equals(input.barsApplications()),
                        new Grounds(input.grounds()),
                        rules,
                        command.at()));
    }

    Outcome<Stored<Permit>> cancel(PermitInput.Cancel input, Caller caller) {
        return steps.take(
                PermitAction.CANCEL,
                input,
                caller,
                (permit, command) -> permit.cancel(new Grounds(input.grounds()), rules, command.at()));
    }
}
