package org.ecobureau.remediation.site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.ecobureau.platform.command.CommandInput;
import org.ecobureau.platform.command.Commands;
import org.ecobureau.platform.command.Commands.NewRecord;
import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.command.Steps;
import org.ecobureau.platform.imports.ImportInput;
import org.ecobureau.platform.imports.ImportResult;
import org.ecobureau.platform.imports.ImportRow;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.remediation.enterprise.EnterpriseCopies;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.time.BureauTime;
import org.springframework.stereotype.Service;

/** What is done with sites. */
@Service
class SiteService {

    private final ContaminatedSites sites;
    private final RecordedResults recorded;
    private final EnterpriseCopies enterprises;
    private final Steps<ContaminatedSite, SiteAction> steps;

    SiteService(ContaminatedSites sites, RecordedResults recorded, EnterpriseCopies enterprises, Commands commands) {
        this.sites = sites;
        this.recorded = recorded;
        this.enterprises = enterprises;
        this.steps = commands.steps(sites, SiteLifecycle.ACTIONS);
    }

    Outcome<Stored<ContaminatedSite>> register(SiteInput.Register input, Caller caller) {
        return steps.begin(
                SiteAction.REGISTER,
                input,
                caller,
                command -> enter(id -> ContaminatedSite.register(SiteInputs.profile(id, input), command.at())));
    }

    /** Enters a site per line, with its whole life as far as it has gone. */
    ImportResult importAll(ImportInput input, Caller caller) {
        steps.authorise(SiteAction.REGISTER, caller);
        return SiteLife.IMPORT.run(input, (row, line) -> importLine(row, line, caller));
    }

    private Outcome<Stored<ContaminatedSite>> importLine(ImportRow row, CommandInput line, Caller caller) {
        return steps.begin(
                SiteAction.REGISTER,
                line,
                caller,
                command -> enter(id -> new SiteLife(row, id, command.recordedAt()).lived()));
    }

    private NewRecord<ContaminatedSite> enter(java.util.function.Function<String, Change<ContaminatedSite>> creation) {
        String id = UUID.randomUUID().toString();
        Change<ContaminatedSite> change = creation.apply(id);
        SiteProfile profile = change.after().profile();
        if (sites.named(profile.name(), Scope.ALL).isPresent()) {
            throw Finding.of(SiteProblem.SITE_NAME_TAKEN).at("name").asProblem();
        }
        return new NewRecord<>(id, change.warn(unregistered(profile.parties())));
    }

    /**
     * Takes a step on a site of the caller's.
     *
     * <p>Errors: {@code ROLE_NOT_ENTITLED}, {@code NOT_ITS_PARTY} for an organisation in another part, and whatever the
     * step itself refuses.
     */
    Outcome<Stored<ContaminatedSite>> take(
            SiteAction action,
            SiteInput input,
            Caller caller,
            BiFunction<ContaminatedSite, Instant, Change<ContaminatedSite>> step) {
        return steps.take(action, input, caller, (site, command) -> {
            SiteAccess.require(site, action, caller);
            return step.apply(site, command.at());
        });
    }

    Outcome<Stored<ContaminatedSite>> assignParties(SiteInput.AssignParties input, Caller caller) {
        return take(SiteAction.ASSIGN_PARTIES, input, caller, (site, at) -> {
            SiteParties parties = SiteInputs.parties(site.profile().parties(), input);
            return site.assignParties(parties, at).warn(unregistered(parties));
        });
    }

    Outcome<Stored<ContaminatedSite>> reportPreliminarySurvey(SiteInput.ReportSurvey input, Caller caller) {
        return take(
                SiteAction.REPORT_PRELIMINARY_SURVEY,
                input,
                caller,
                (site, at) -> site.reportPreliminarySurvey(found(site, input, at), at));
    }

    Outcome<Stored<ContaminatedSite>> reportDetailedSurvey(SiteInput.ReportSurvey input, Caller caller) {
        return take(
                SiteAction.REPORT_DETAILED_SURVEY,
                input,
                caller,
                (site, at) -> site.reportDetailedSurvey(found(site, input, at), at));
    }

    /** Hands in the evaluation: what the report states, and the leachate samples taken since the works began. */
    Outcome<Stored<ContaminatedSite>> submitEvaluation(SiteInput.SubmitEvaluation input, Caller caller) {
        return take(SiteAction.SUBMIT_EVALUATION, input, caller, (site, at) -> {
            List<LeachateMaximum> results = new ArrayList<>(SiteInputs.results(input));
            site.remediation()
                    .round()
                    .map(round -> recorded.leachate(
                            site.profile().id(), BureauTime.day(round.startedAt()), BureauTime.day(at)))
                    .ifPresent(results::addAll);
            return site.submitEvaluation(results, at);
        });
    }

    /** What a survey found: what its report states, and the samples taken since its stage began. */
    private List<SoilMaximum> found(ContaminatedSite site, SiteInput.ReportSurvey input, Instant at) {
        List<SoilMaximum> found = new ArrayList<>(SiteInputs.results(input));
        LocalDate since = BureauTime.day(site.since());
        found.addAll(recorded.soil(site.profile().id(), since, BureauTime.day(at)));
        return found;
    }

    /** A warning for every party that the register has not told of. */
    private List<Finding> unregistered(SiteParties parties) {
        Collection<String> codes =
                parties.assigned().values().stream().map(CreditCode::value).toList();
        Map<String, String> known = enterprises.names(codes);
        return parties.assigned().entrySet().stream()
                .filter(party -> !known.containsKey(party.getValue().value()))
                .map(party -> Finding.of(SiteProblem.PARTY_UNREGISTERED)
                        .with("creditCode", party.getValue())
                        .at(party.getKey().name().toLowerCase(java.util.Locale.ROOT)))
                .toList();
    }
}
