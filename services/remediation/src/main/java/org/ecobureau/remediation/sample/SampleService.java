package org.ecobureau.remediation.sample;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.ecobureau.platform.command.CommandInput;
import org.ecobureau.platform.command.Commands;
import org.ecobureau.platform.command.Commands.NewRecord;
import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.imports.CsvImport;
import org.ecobureau.platform.imports.ImportInput;
import org.ecobureau.platform.imports.ImportResult;
import org.ecobureau.platform.imports.ImportRow;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.remediation.site.ContaminatedSites;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.problem.Finding;
import org.springframework.stereotype.Service;

/** What is done with samples. A party hands in samples of its own sites only. */
@Service
class SampleService {

    private static final CsvImport IMPORT = new CsvImport(
            Set.of("site", "takenOn", "point", "depthM", "analyte", "valueMgPerKg"),
            Set.of("medium", "backgroundMgPerKg"));

    private final SoilSamples soil;
    private final LeachateSamples leachate;
    private final ContaminatedSites sites;
    private final SampleForm form;
    private final Commands commands;

    SampleService(
            SoilSamples soil, LeachateSamples leachate, ContaminatedSites sites, SampleForm form, Commands commands) {
        this.soil = soil;
        this.leachate = leachate;
        this.sites = sites;
        this.form = form;
        this.commands = commands;
    }

    /** Errors: those of {@link SampleForm}, then {@code SAMPLE_ON_RECORD}. */
    Outcome<Stored<SoilSample>> record(SampleInput.RecordSoil input, Caller caller) {
        SoilSample.ACTIONS.authorise(caller.requireAuthenticated().roles(), SampleAction.RECORD);
        return commands.create(soil, input, caller, command -> {
            Change<SoilSample> recorded = form.read(input, caller.scope(), command.at());
            return created(recorded, soil.isOnRecord(recorded.after()));
        });
    }

    /** Errors: those of {@link SampleForm}, then {@code SAMPLE_ON_RECORD}. */
    Outcome<Stored<LeachateSample>> record(SampleInput.RecordLeachate input, Caller caller) {
        LeachateSample.ACTIONS.authorise(caller.requireAuthenticated().roles(), SampleAction.RECORD);
        return commands.create(leachate, input, caller, command -> {
            Change<LeachateSample> recorded = form.read(input, caller.scope(), command.at());
            return created(recorded, leachate.isOnRecord(recorded.after()));
        });
    }

    Outcome<Stored<SoilSample>> withdrawSoil(SampleInput.Withdraw input, Caller caller) {
        SoilSample.ACTIONS.authorise(caller.requireAuthenticated().roles(), SampleAction.WITHDRAW);
        return commands.change(
                soil,
                input.sampleId(),
                input,
                caller,
                (sample, command) -> sample.withdraw(input.grounds(), command.at()));
    }

    Outcome<Stored<LeachateSample>> withdrawLeachate(SampleInput.Withdraw input, Caller caller) {
        LeachateSample.ACTIONS.authorise(caller.requireAuthenticated().roles(), SampleAction.WITHDRAW);
        return commands.change(
                leachate,
                input.sampleId(),
                input,
                caller,
                (sample, command) -> sample.withdraw(input.grounds(), command.at()));
    }

    /** Enters a soil sample per line. */
    ImportResult importAll(ImportInput input, Caller caller) {
        SoilSample.ACTIONS.authorise(caller.requireAuthenticated().roles(), SampleAction.RECORD);
        return IMPORT.run(input, (row, line) -> record(read(row, line, caller), caller));
    }

    /** Errors: {@code SITE_UNKNOWN}, besides what cannot be read. */
    private SampleInput.RecordSoil read(ImportRow row, CommandInput line, Caller caller) {
        row.require("site", "takenOn", "point", "depthM", "analyte", "valueMgPerKg");
        var takenOn = row.date("takenOn");
        var depth = row.decimal("depthM");
        var value = row.decimal("valueMgPerKg");
        var background = row.decimal("backgroundMgPerKg");
        SoilMedium medium = row.choice("medium", SoilMedium.class);
        row.throwIfAny();
        return new SampleInput.RecordSoil(
                site(row.required("site"), caller),
                Objects.requireNonNull(takenOn),
                row.required("point"),
                Objects.requireNonNull(depth),
                medium == null ? SoilMedium.SOIL : medium,
                row.required("analyte"),
                Objects.requireNonNull(value),
                background,
                line.idempotencyKey(),
                line.validateOnly(),
                null);
    }

    private String site(String name, Caller caller) {
        return sites.named(name, caller.scope()).map(Stored::id).orElseThrow(() -> Finding.of(
                        SampleProblem.SITE_UNKNOWN)
                .with("name", name)
                .at("site")
                .asProblem());
    }

    private static <A> NewRecord<A> created(Change<A> recorded, boolean onRecord) {
        if (onRecord) {
            throw Finding.of(SampleProblem.SAMPLE_ON_RECORD).asProblem();
        }
        return new NewRecord<>(UUID.randomUUID().toString(), recorded);
    }
}
