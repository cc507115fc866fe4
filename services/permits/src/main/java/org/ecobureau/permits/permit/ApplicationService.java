package org.ecobureau.permits.permit;

import java.util.Objects;
import java.util.Set;
import org.ecobureau.permits.content.PermitContent;
import org.ecobureau.permits.procedure.Grounds;
import org.ecobureau.permits.procedure.ShortText;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What is done with applications, from the draft to the decision. */
@Service
class ApplicationService {

    private final Permits permits;
    private final PermitForm form;
    private final PermitRules rules;
    private final SourceNumbers numbers;
    private final PermitContents contents;
    private final PermitSteps steps;
    private final Commands commands;

    ApplicationService(
            Permits permits,
            PermitForm form,
            PermitRules rules,
            SourceNumbers numbers,
            PermitContents contents,
            PermitSteps steps,
            Commands commands) {
        this.permits = permits;
        this.form = form;
        this.rules = rules;
        this.numbers = numbers;
        this.contents = contents;
        this.steps = steps;
        this.commands = commands;
    }

    Outcome<Stored<Permit>> draft(PermitInput.Draft input, Caller caller) {
        return begin(PermitAction.DRAFT, input, caller, Permit::draft);
    }

    Outcome<Stored<Permit>> apply(PermitInput.Apply input, Caller caller) {
        return begin(PermitAction.APPLY, input, caller, Permit::apply);
    }

    Outcome<Stored<Permit>> save(PermitInput.Save input, Caller caller) {
        return steps.take(PermitAction.SAVE, input, caller, (permit, command) -> {
            permit.check(PermitAction.SAVE, rules, command.at());
            PermitParticulars said = particulars(input);
            return permit.save(said, dossier(permit, said, input, command), rules, command.at());
        });
    }

    Outcome<Stored<Permit>> discard(PermitInput.Discard input, Caller caller) {
        return steps.take(
                PermitAction.DISCARD, input, caller, (permit, command) -> permit.discard(rules, command.at()));
    }

    Outcome<Stored<Permit>> submit(PermitInput.Submit input, Caller caller) {
        return steps.take(PermitAction.SUBMIT, input, caller, (permit, command) -> {
            Submission drafted = new Submission(
                    permit.holder(),
                    permit.site(),
                    permit.management(),
                    contents.of(permit),
                    permit.application().notice());
            Set<ApplicationItem> missing = Completeness.missing(drafted, rules, command.day());
            return permit.submit(
                    new Dossier(permit.content(), missing, drafted.notice(), permit.registration()),
                    rules,
                    command.at());
        });
    }

    Outcome<Stored<Permit>> requestCorrection(PermitInput.RequestCorrection input, Caller caller) {
        return steps.take(
                PermitAction.REQUEST_CORRECTION,
                input,
                caller,
                (permit, command) -> permit.requestCorrection(new Grounds(input.grounds()), rules, command.at()));
    }

    Outcome<Stored<Permit>> resubmit(PermitInput.Resubmit input, Caller caller) {
        return steps.take(PermitAction.RESUBMIT, input, caller, (permit, command) -> {
            permit.check(PermitAction.RESUBMIT, rules, command.at());
            PermitParticulars said = particulars(input);
            return permit.resubmit(said, dossier(permit, said, input, command), rules, command.at());
        });
    }

    Outcome<Stored<Permit>> accept(PermitInput.Accept input, Caller caller) {
        return steps.take(PermitAction.ACCEPT, input, caller, (permit, command) -> permit.accept(rules, command.at()));
    }

    Outcome<Stored<Permit>> declareNotRequired(PermitInput.DeclareNotRequired input, Caller caller) {
        return steps.take(
                PermitAction.DECLARE_NOT_REQUIRED,
                input,
                caller,
                (permit, command) -> permit.declareNotRequired(new Grounds(input.grounds()), rules, command.at()));
    }

    Outcome<Stored<Permit>> decline(PermitInput.Decline input, Caller caller) {
        return steps.take(
                PermitAction.DECLINE,
                input,
                caller,
                (permit, command) -> permit.decline(new Grounds(input.grounds()), rules, command.at()));
    }

    Outcome<Stored<Permit>> withdraw(PermitInput.Withdraw input, Caller caller) {
        return steps.take(
                PermitAction.WITHDRAW, input, caller, (permit, command) -> permit.withdraw(rules, command.at()));
    }

    Outcome<Stored<Permit>> orderSiteCheck(PermitInput.OrderSiteCheck input, Caller caller) {
        return steps.take(
                PermitAction.ORDER_SITE_CHECK,
                input,
                caller,
                (permit, command) -> permit.orderSiteCheck(rules, command.at()));
    }

    Outcome<Stored<Permit>> recordSiteCheck(PermitInput.RecordSiteCheck input, Caller caller) {
        return steps.take(
                PermitAction.RECORD_SITE_CHECK,
                input,
                caller,
                (permit, command) -> permit.recordSiteCheck(
                        input.officers(), input.conforms(), remarks(input.remarks()), rules, command.at()));
    }

    Outcome<Stored<Permit>> orderAssessment(PermitInput.OrderAssessment input, Caller caller) {
        return steps.take(PermitAction.ORDER_ASSESSMENT, input, caller, (permit, command) -> {
            Findings findings = new Findings();
            ShortText.require("institution", input.institution(), findings);
            findings.throwIfAny();
            return permit.orderAssessment(input.institution().strip(), rules, command.at());
        });
    }

    Outcome<Stored<Permit>> recordAssessment(PermitInput.RecordAssessment input, Caller caller) {
        return steps.take(
                PermitAction.RECORD_ASSESSMENT,
                input,
                caller,
                (permit, command) ->
                        permit.recordAssessment(input.favourable(), remarks(input.remarks()), rules, command.at()));
    }

    Outcome<Stored<Permit>> extendDecision(PermitInput.ExtendDecision input, Caller caller) {
        return steps.take(
                PermitAction.EXTEND_DECISION,
                input,
                caller,
                (permit, command) -> permit.extendDecision(new Grounds(input.grounds()), rules, command.at()));
    }

    Outcome<Stored<Permit>> grant(PermitInput.Grant input, Caller caller) {
        return steps.take(PermitAction.GRANT, input, caller, (permit, command) -> {
            permit.check(PermitAction.GRANT, rules, command.at());
            Findings findings = new Findings();
            Validity term = findings.read("validFrom", () -> rules.firstTerm(input.validFrom(), command.day()));
            PermitContent decided = contents.read(input.content(), findings);
            findings.throwIfAny();
            // Last, so that no number is spent on what is refused.
            SourceNumber number = numbers.give(new NumberRequest(
                    permit.id(),
                    permit.holder().creditCode(),
                    SourceKind.PERMIT,
                    input.number(),
                    command.validateOnly()));
            return permit.grant(
                    number, Objects.requireNonNull(term), contents.keep(decided, command), rules, command.at());
        });
    }

    Outcome<Stored<Permit>> refuse(PermitInput.Refuse input, Caller caller) {
        return steps.take(
                PermitAction.REFUSE,
                input,
                caller,
                (permit, command) -> permit.refuse(
                        Objects.requireNonNullElse(input.unmet(), Set.of()),
                        new Grounds(input.grounds()),
                        rules,
                        command.at()));
    }

    private Outcome<Stored<Permit>> begin(
            PermitAction action, PermitInput.Form input, Caller caller, PermitForm.Beginning beginning) {
        Permit.ACTIONS.authorise(caller.requireAuthenticated().roles(), action);
        return commands.create(permits, input, caller, command -> {
            Change<Permit> begun = form.read(input, command, beginning);
            return new NewRecord<>(begun.after().id(), begun);
        });
    }

    private static PermitParticulars particulars(PermitInput.Entry input) {
        return PermitParticulars.read(input.siteName(), input.town(), input.address(), input.legalRepresentative());
    }

    /** What is handed in now; what is not said anew stays as it was. */
    private Dossier dossier(Permit permit, PermitParticulars said, PermitInput.Entry input, Command command) {
        Findings findings = new Findings();
        PermitContent content = contents.read(input.content(), findings);
        PermitInput.Notice published = input.publicNotice();
        PublicNotice notice =
                published == null ? permit.application().notice() : findings.read("publicNotice", published::read);
        findings.throwIfAny();
        return contents.dossier(
                new Submission(
                        said.holder(permit.holder()),
                        said.site(permit.site()),
                        permit.management(),
                        content == null ? contents.of(permit) : content,
                        notice),
                permit.registration(),
                command);
    }

    private static @Nullable String remarks(@Nullable String said) {
        return said == null || said.isBlank() ? null : new Grounds(said).text();
    }
}
