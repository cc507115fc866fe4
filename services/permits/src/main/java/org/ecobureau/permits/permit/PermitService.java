package org.ecobureau.permits.permit;

import java.util.Objects;
import java.util.function.BiFunction;
import org.ecobureau.permits.procedure.Grounds;
import org.ecobureau.permits.procedure.Validity;
import org.ecobureau.permits.source.NumberRequest;
import org.ecobureau.permits.source.SourceKind;
import org.ecobureau.permits.source.SourceNumber;
import org.ecobureau.permits.source.SourceNumbers;
import org.ecobureau.platform.command.Command;
import org.ecobureau.platform.command.Commands;
import org.ecobureau.platform.command.Commands.NewRecord;
import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.standard.Town;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What is done with permits, from the application on. */
@Service
class PermitService {

    private final Permits permits;
    private final PermitForm form;
    private final PermitRules rules;
    private final SourceNumbers numbers;
    private final Commands commands;

    PermitService(Permits permits, PermitForm form, PermitRules rules, SourceNumbers numbers, Commands commands) {
        this.permits = permits;
        this.form = form;
        this.rules = rules;
        this.numbers = numbers;
        this.commands = commands;
    }

    Outcome<Stored<Permit>> apply(PermitInput.Apply input, Caller caller) {
        Permit.ACTIONS.authorise(caller.requireAuthenticated().roles(), PermitAction.APPLY);
        return commands.create(permits, input, caller, command -> {
            Change<Permit> applied = form.read(input, caller, command.at(), new Findings());
            return new NewRecord<>(applied.after().id(), applied);
        });
    }

    Outcome<Stored<Permit>> requestCorrection(PermitInput.RequestCorrection input, Caller caller) {
        return take(
                PermitAction.REQUEST_CORRECTION,
                input,
                caller,
                (permit, command) -> permit.requestCorrection(new Grounds(input.grounds()), rules, command.at()));
    }

    Outcome<Stored<Permit>> resubmit(PermitInput.Resubmit input, Caller caller) {
        return take(
                PermitAction.RESUBMIT,
                input,
                caller,
                (permit, command) -> permit.resubmit(
                        content(input.siteName(), input.town(), input.address(), input.legalRepresentative()),
                        rules,
                        command.at()));
    }

    Outcome<Stored<Permit>> accept(PermitInput.Accept input, Caller caller) {
        return take(PermitAction.ACCEPT, input, caller, (permit, command) -> permit.accept(rules, command.at()));
    }

    Outcome<Stored<Permit>> orderSiteCheck(PermitInput.OrderSiteCheck input, Caller caller) {
        return take(
                PermitAction.ORDER_SITE_CHECK,
                input,
                caller,
                (permit, command) -> permit.orderSiteCheck(rules, command.at()));
    }

    Outcome<Stored<Permit>> extendDecision(PermitInput.ExtendDecision input, Caller caller) {
        return take(
                PermitAction.EXTEND_DECISION,
                input,
                caller,
                (permit, command) -> permit.extendDecision(new Grounds(input.grounds()), rules, command.at()));
    }

    Outcome<Stored<Permit>> declareNotRequired(PermitInput.DeclareNotRequired input, Caller caller) {
        return take(
                PermitAction.DECLARE_NOT_REQUIRED,
                input,
                caller,
                (permit, command) -> permit.declareNotRequired(new Grounds(input.grounds()), rules, command.at()));
    }

    Outcome<Stored<Permit>> withdraw(PermitInput.Withdraw input, Caller caller) {
        return take(PermitAction.WITHDRAW, input, caller, (permit, command) -> permit.withdraw(rules, command.at()));
    }

    Outcome<Stored<Permit>> grant(PermitInput.Grant input, Caller caller) {
        return take(PermitAction.GRANT, input, caller, (permit, command) -> {
            permit.check(PermitAction.GRANT, rules, command.at());
            Findings findings = new Findings();
            Validity term = findings.read("validFrom", () -> rules.firstTerm(input.validFrom(), command.day()));
            findings.throwIfAny();
            // Last, so that no number is spent on what is refused.
            SourceNumber number = numbers.give(new NumberRequest(
                    permit.id(),
                    permit.holder().creditCode(),
                    SourceKind.PERMIT,
                    input.number(),
                    command.validateOnly()));
            return permit.grant(number, Objects.requireNonNull(term), rules, command.at());
        });
    }

    Outcome<Stored<Permit>> refuse(PermitInput.Refuse input, Caller caller) {
        return take(
                PermitAction.REFUSE,
                input,
                caller,
                (permit, command) -> permit.refuse(new Grounds(input.grounds()), rules, command.at()));
    }

    Outcome<Stored<Permit>> change(PermitInput.Change input, Caller caller) {
        return take(
                PermitAction.CHANGE,
                input,
                caller,
                (permit, command) -> permit.change(
                        content(input.siteName(), input.town(), input.address(), input.legalRepresentative()),
                        input.changedOn(),
                        rules,
                        command.at()));
    }

    Outcome<Stored<Permit>> applyForRenewal(PermitInput.ApplyForRenewal input, Caller caller) {
        return take(
                PermitAction.APPLY_FOR_RENEWAL,
                input,
                caller,
                (permit, command) -> permit.applyForRenewal(rules, command.at()));
    }

    Outcome<Stored<Permit>> renew(PermitInput.Renew input, Caller caller) {
        return take(PermitAction.RENEW, input, caller, (permit, command) -> permit.renew(rules, command.at()));
    }

    Outcome<Stored<Permit>> refuseRenewal(PermitInput.RefuseRenewal input, Caller caller) {
        return take(
                PermitAction.REFUSE_RENEWAL,
                input,
                caller,
                (permit, command) -> permit.refuseRenewal(new Grounds(input.grounds()), rules, command.at()));
    }

    Outcome<Stored<Permit>> suspend(PermitInput.Suspend input, Caller caller) {
        return take(
                PermitAction.SUSPEND,
                input,
                caller,
                (permit, command) -> permit.suspend(new Grounds(input.grounds()), rules, command.at()));
    }

    Outcome<Stored<Permit>> reinstate(PermitInput.Reinstate input, Caller caller) {
        return take(
                PermitAction.REINSTATE,
                input,
                caller,
                (permit, command) -> permit.reinstate(new Grounds(input.grounds()), rules, command.at()));
    }

    Outcome<Stored<Permit>> revoke(PermitInput.Revoke input, Caller caller) {
        return take(
                PermitAction.REVOKE,
                input,
                caller,
                (permit, command) -> permit.revoke(input.kind(), new Grounds(input.grounds()), rules, command.at()));
    }

    Outcome<Stored<Permit>> cancel(PermitInput.Cancel input, Caller caller) {
        return take(
                PermitAction.CANCEL,
                input,
                caller,
                (permit, command) -> permit.cancel(new Grounds(input.grounds()), rules, command.at()));
    }

    private Outcome<Stored<Permit>> take(
            PermitAction action,
            PermitInput.Step input,
            Caller caller,
            BiFunction<Permit, Command, Change<Permit>> step) {
        Permit.ACTIONS.authorise(caller.requireAuthenticated().roles(), action);
        return commands.change(permits, input.id(), input, caller, (permit, command) -> {
            PermitOffice.require(permit, action, caller.roles());
            return step.apply(permit, command);
        });
    }

    private static PermitContent content(
            @Nullable String siteName,
            @Nullable String town,
            @Nullable String address,
            @Nullable String legalRepresentative) {
        Findings findings = new Findings();
        Town read = town == null ? null : findings.read("town", () -> Town.of(town));
        findings.throwIfAny();
        return new PermitContent(siteName, read, address, legalRepresentative);
    }
}
