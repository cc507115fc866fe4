package org.ecobureau.permits.permit;

import java.util.Objects;
import java.util.Set;
import org.ecobureau.permits.content.PermitContent;
import org.ecobureau.permits.procedure.Grounds;
import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.store.Stored;
import org.springframework.stereotype.Service;

/** What is done with permits that were granted, where more is to be read and gathered than the permit itself. */
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
            PermitParticulars said = PermitParticulars.read(
                    input.siteName(), input.town(), input.address(), input.legalRepresentative());
            PermitContent content = contents.require(input.content());
            return permit.change(
                    said, contents.keepChanged(permit, content, command), input.changedOn(), rules, command.at());
        });
    }

    Outcome<Stored<Permit>> amend(PermitInput.Amend input, Caller caller) {
        return steps.take(PermitAction.AMEND, input, caller, (permit, command) -> {
            Grounds why = new Grounds(input.grounds());
            PermitContent content = contents.require(input.content());
            return permit.amend(
                    input.reason(), Objects.requireNonNull(contents.keep(content, command)), why, rules, command.at());
        });
    }

    Outcome<Stored<Permit>> reapply(PermitInput.Reapply input, Caller caller) {
        return steps.take(PermitAction.REAPPLY, input, caller, (permit, command) -> {
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

    Outcome<Stored<Permit>> grantReapplication(PermitInput.Reapply input, Caller caller) {
        return steps.take(PermitAction.GRANT_REAPPLICATION, input, caller, (permit, command) -> {
            PermitContent content = contents.require(input.content());
            return permit.grantReapplication(
                    contents.keep(content, command), rules.firstTerm(null, command.day()), rules, command.at());
        });
    }

    Outcome<Stored<Permit>> transfer(PermitInput.Transfer input, Caller caller) {
        return steps.take(
                PermitAction.TRANSFER,
                input,
                caller,
                (permit, command) -> permit.transfer(
                        input.legalRepresentative(), new Grounds(input.grounds()), rules, command.at()));
    }

    Outcome<Stored<Permit>> reissue(PermitInput.Reissue input, Caller caller) {
        return steps.take(
                PermitAction.REISSUE,
                input,
                caller,
                (permit, command) -> permit.reissue(input.reason(), rules, command.at()));
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
}
