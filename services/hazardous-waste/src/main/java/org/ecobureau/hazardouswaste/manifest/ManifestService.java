package org.ecobureau.hazardouswaste.manifest;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.ecobureau.hazardouswaste.party.OwnRecord;
import org.ecobureau.hazardouswaste.wording.Wording;
import org.ecobureau.platform.command.Command;
import org.ecobureau.platform.command.Commands;
import org.ecobureau.platform.command.Commands.NewRecord;
import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.command.PlainStep;
import org.ecobureau.platform.command.ReasonedStep;
import org.ecobureau.platform.command.StepInput;
import org.ecobureau.platform.command.Steps;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.time.BureauTime;
import org.springframework.stereotype.Service;

/** What is done with manifests. */
@Service
class ManifestService {

    private final CircumstancesReader circumstances;
    private final ManifestSerials serials;
    private final Steps<TransferManifest, ManifestAction> steps;
    private final ManifestSettings settings;

    ManifestService(
            TransferManifests manifests,
            CircumstancesReader circumstances,
            ManifestSerials serials,
            Commands commands,
            ManifestSettings settings) {
        this.circumstances = circumstances;
        this.serials = serials;
        this.steps = commands.steps(manifests, TransferManifest.ACTIONS);
        this.settings = settings;
    }

    Outcome<Stored<TransferManifest>> draft(ManifestInput.Draft input, Caller caller) {
        return steps.begin(ManifestAction.DRAFT, input, caller, command -> {
            Findings findings = new Findings();
            OwnRecord.check(caller, input.remover(), "remover", findings);
            findings.throwIfAny();
            String siteId = input.siteId();
            ManifestContent content = ManifestContentReader.read(
                    input.remover(),
                    input.carrier(),
                    input.operator(),
                    input.vehicle(),
                    input.lines(),
                    siteId == null ? null : new Origin(siteId, null));
            String id = UUID.randomUUID().toString();
            Circumstances known = circumstances.atDrafting(content, command.day());
            return new NewRecord<>(id, TransferManifest.draft(id, content, known, command.at()));
        });
    }

    Outcome<Stored<TransferManifest>> amend(ManifestInput.Amend input, Caller caller) {
        return take(ManifestAction.AMEND, input, caller, (manifest, command) -> {
            ManifestContent content = ManifestContentReader.read(
                    manifest.content().parties().remover().value(),
                    input.carrier(),
                    input.operator(),
                    input.vehicle(),
                    input.lines(),
                    manifest.content().origin());
            return manifest.amend(content, circumstances.atDrafting(content, command.day()), command.at());
        });
    }

    Outcome<Stored<TransferManifest>> cancel(ReasonedStep input, Caller caller) {
        return take(
                ManifestAction.CANCEL,
                input,
                caller,
                (manifest, command) -> manifest.cancel(input.grounds(), command.at()));
    }

    Outcome<Stored<TransferManifest>> issue(PlainStep input, Caller caller) {
        return take(ManifestAction.ISSUE, input, caller, this::issue);
    }

    Outcome<Stored<TransferManifest>> depart(ManifestInput.Depart input, Caller caller) {
        return take(ManifestAction.DEPART, input, caller, (manifest, command) -> {
            Findings findings = new Findings();
            String vehicle = Wording.optional("vehicle", input.vehicle(), Wording.LINE, findings);
            findings.throwIfAny();
            return manifest.depart(vehicle, command.at());
        });
    }

    Outcome<Stored<TransferManifest>> arrive(PlainStep input, Caller caller) {
        return take(ManifestAction.ARRIVE, input, caller, (manifest, command) -> manifest.arrive(command.at()));
    }

    Outcome<Stored<TransferManifest>> accept(ManifestInput.Accept input, Caller caller) {
        return take(ManifestAction.ACCEPT, input, caller, (manifest, command) -> {
            Findings findings = new Findings();
            String remark = Wording.optional("remark", input.remark(), Wording.PARAGRAPH, findings);
            findings.throwIfAny();
            return manifest.accept(
                    ManifestContentReader.weights(input.lines()),
                    remark,
                    settings.weightTolerancePercent(),
                    command.at());
        });
    }

    Outcome<Stored<TransferManifest>> reject(ReasonedStep input, Caller caller) {
        return take(
                ManifestAction.REJECT,
                input,
                caller,
                (manifest, command) -> manifest.reject(input.grounds(), command.at()));
    }

    Outcome<Stored<TransferManifest>> close(PlainStep input, Caller caller) {
        return take(ManifestAction.CLOSE, input, caller, (manifest, command) -> manifest.close(command.at()));
    }

    Outcome<Stored<TransferManifest>> resolve(ManifestInput.Resolve input, Caller caller) {
        return take(
                ManifestAction.RESOLVE,
                input,
                caller,
                (manifest, command) -> manifest.resolve(input.note(), command.at()));
    }

    /** A manifest's whole life at once, each step at its own time; by officers. */
    Outcome<Stored<TransferManifest>> recordWhole(WholeManifest input, Caller caller) {
        return steps.begin(ManifestAction.DRAFT, input, caller, command -> {
            String id = UUID.randomUUID().toString();
            return new NewRecord<>(id, input.inColumns(() -> whole(id, input, command)));
        });
    }

    private Change<TransferManifest> whole(String id, WholeManifest input, Command command) {
        ManifestContent content = ManifestContentReader.read(
                input.remover(), input.carrier(), input.operator(), input.vehicle(), List.of(input.line()), null);
        List<Weight> weights = ManifestContentReader.weights(List.of(input.weighed()));
        Instant issuedAt = input.issuedAt().toInstant();
        Circumstances known = circumstances.atIssue(content, BureauTime.day(issuedAt));
        Change<TransferManifest> decided = TransferManifest.draft(id, content, known.withoutReservations(), issuedAt)
                .then(draft -> draft.issue(known, serials(command), issuedAt))
                .then(issued -> issued.depart(null, input.departedAt().toInstant()))
                .then(moving -> moving.arrive(input.arrivedAt().toInstant()))
                .then(arrived -> arrived.accept(
                        weights,
                        null,
                        settings.weightTolerancePercent(),
                        input.acceptedAt().toInstant()));
        OffsetDateTime closedAt = input.closedAt();
        return closedAt == null ? decided : decided.then(accepted -> accepted.close(closedAt.toInstant()));
    }

    private Change<TransferManifest> issue(TransferManifest manifest, Command command) {
        Circumstances known = circumstances.atIssue(manifest.content(), command.day());
        return manifest.issue(known, serials(command), command.at());
    }

    /** A dry run takes no number. */
    private NumberForm.Serials serials(Command command) {
        return command.validateOnly() ? serials::peek : serials::take;
    }

    private Outcome<Stored<TransferManifest>> take(
            ManifestAction action,
            StepInput input,
            Caller caller,
            BiFunction<TransferManifest, Command, Change<TransferManifest>> step) {
        return steps.take(action, input, caller, (manifest, command) -> {
            requireParty(manifest, action, caller);
            return step.apply(manifest, command);
        });
    }

    private static void requireParty(TransferManifest manifest, ManifestAction action, Caller caller) {
        ManifestParty party = action.party();
        if (party != null) {
            Findings findings = new Findings();
            String signatory = manifest.content().parties().of(party).value();
            OwnRecord.check(caller, signatory, "id", findings);
            findings.throwIfAny();
        }
    }
}
