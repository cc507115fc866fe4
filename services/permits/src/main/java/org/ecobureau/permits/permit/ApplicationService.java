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
import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.command.PlainStep;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.problem.Findings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What is done with applications, where more is to be read and gathered than the permit itself. */
@Service
class ApplicationService {

    private final PermitForm form;
    private final PermitRules rules;
    private final SourceNumbers numbers;
    private final PermitContents contents;
    private final PermitSteps steps;

    ApplicationService(
            PermitForm form, PermitRules rules, SourceNumbers numbers, PermitContents contents, PermitSteps steps) {
        this.form = form;
        this.rules = rules;
        this.numbers = numbers;
        this.contents = contents;
        this.steps = steps;
    }

    Outcome<Stored<Permit>> draft(PermitInput.Form input, Caller caller) {
        return begin(PermitAction.DRAFT, input, caller, Permit::draft);
    }

    Outcome<Stored<Permit>> apply(PermitInput.Form input, Caller caller) {
        return begin(PermitAction.APPLY, input, caller, Permit::apply);
    }

    Outcome<Stored<Permit>> save(PermitInput.Entry input, Caller caller) {
        return steps.take(PermitAction.SAVE, input, caller, (permit, command) -> {
            PermitParticulars said = particulars(input);
            return permit.save(said, dossier(permit, said, input, command), rules, command.at());
        });
    }

    Outcome<Stored<Permit>> submit(PlainStep input, Caller caller) {
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

    Outcome<Stored<Permit>> resubmit(PermitInput.Entry input, Caller caller) {
        return steps.take(PermitAction.RESUBMIT, input, caller, (permit, command) -> {
            PermitParticulars said = particulars(input);
            return permit.resubmit(said, dossier(permit, said, input, command), rules, command.at());
        });
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

    Outcome<Stored<Permit>> startProceeding(PermitInput.StartProceeding input, Caller caller) {
        return steps.take(
                PermitAction.START_PROCEEDING,
                input,
                caller,
                (permit, command) -> permit.startProceeding(input.kind(), rules, command.at()));
    }

    Outcome<Stored<Permit>> endProceeding(PermitInput.EndProceeding input, Caller caller) {
        return steps.take(
                PermitAction.END_PROCEEDING,
                input,
                caller,
                (permit, command) -> permit.endProceeding(Grounds.at("outcome", input.outcome()), rules, command.at()));
    }

    Outcome<Stored<Permit>> orderRectification(PermitInput.OrderRectification input, Caller caller) {
        return steps.take(
                PermitAction.ORDER_RECTIFICATION,
                input,
                caller,
                (permit, command) -> permit.orderRectification(
                        input.dischargingSince(),
                        input.until(),
                        Grounds.at("demands", input.demands()),
                        rules,
                        command.at()));
    }

    Outcome<Stored<Permit>> reportRectified(PermitInput.ReportRectified input, Caller caller) {
        return steps.take(
                PermitAction.REPORT_RECTIFIED,
                input,
                caller,
                (permit, command) -> permit.reportRectified(Grounds.at("report", input.report()), rules, command.at()));
    }

    Outcome<Stored<Permit>> grant(PermitInput.Grant input, Caller caller) {
        return steps.take(PermitAction.GRANT, input, caller, (permit, command) -> {
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
        return steps.begin(action, input, caller, command -> form.read(input, command, beginning));
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
