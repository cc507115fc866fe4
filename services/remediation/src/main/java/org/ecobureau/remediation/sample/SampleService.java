package org.ecobureau.remediation.sample;

import java.util.UUID;
import org.ecobureau.platform.command.Commands;
import org.ecobureau.platform.command.Commands.NewRecord;
import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.command.Steps;
import org.ecobureau.platform.imports.ImportInput;
import org.ecobureau.platform.imports.ImportResult;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.remediation.site.ContaminatedSites;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.problem.Finding;
import org.springframework.stereotype.Service;

/** What is done with samples. A party hands in samples of its own sites only. */
@Service
class SampleService {

    private final SoilSamples soil;
    private final LeachateSamples leachate;
    private final ContaminatedSites sites;
    private final SampleForm form;
    private final Steps<SoilSample, SampleAction> soilSteps;
    private final Steps<LeachateSample, SampleAction> leachateSteps;

    SampleService(
            SoilSamples soil, LeachateSamples leachate, ContaminatedSites sites, SampleForm form, Commands commands) {
        this.soil = soil;
        this.leachate = leachate;
        this.sites = sites;
        this.form = form;
        this.soilSteps = commands.steps(soil, SoilSample.ACTIONS);
        this.leachateSteps = commands.steps(leachate, LeachateSample.ACTIONS);
    }

    /** Errors: those of {@link SampleForm}, then {@code SAMPLE_ON_RECORD}. */
    Outcome<Stored<SoilSample>> record(SampleInput.RecordSoil input, Caller caller) {
        return soilSteps.begin(SampleAction.RECORD, input, caller, command -> {
            Change<SoilSample> recorded = form.read(input, caller.scope(), command.at());
            return created(recorded, soil.isOnRecord(recorded.after()));
        });
    }

    /** Errors: those of {@link SampleForm}, then {@code SAMPLE_ON_RECORD}. */
    Outcome<Stored<LeachateSample>> record(SampleInput.RecordLeachate input, Caller caller) {
        return leachateSteps.begin(SampleAction.RECORD, input, caller, command -> {
            Change<LeachateSample> recorded = form.read(input, caller.scope(), command.at());
            return created(recorded, leachate.isOnRecord(recorded.after()));
        });
    }

    Outcome<Stored<SoilSample>> withdrawSoil(SampleInput.Withdraw input, Caller caller) {
        return soilSteps.take(
                SampleAction.WITHDRAW,
                input,
                caller,
                (sample, command) -> sample.withdraw(input.grounds(), command.at()));
    }

    Outcome<Stored<LeachateSample>> withdrawLeachate(SampleInput.Withdraw input, Caller caller) {
        return leachateSteps.take(
                SampleAction.WITHDRAW,
                input,
                caller,
                (sample, command) -> sample.withdraw(input.grounds(), command.at()));
    }

    /** Enters a soil sample per line. */
    ImportResult importAll(ImportInput input, Caller caller) {
        soilSteps.authorise(SampleAction.RECORD, caller);
        return SampleLine.IMPORT.run(
                input,
                (row, line) -> soilSteps.begin(SampleAction.RECORD, line, caller, command -> {
                    Change<SoilSample> recorded = new SampleLine(row, sites).read(caller.scope(), command.at());
                    return created(recorded, soil.isOnRecord(recorded.after()));
                }));
    }

    private static <A> NewRecord<A> created(Change<A> recorded, boolean onRecord) {
        if (onRecord) {
            throw Finding.of(SampleProblem.SAMPLE_ON_RECORD).asProblem();
        }
        return new NewRecord<>(UUID.randomUUID().toString(), recorded);
    }
}
