package org.ecobureau.medicalwaste.wastewater;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.ecobureau.medicalwaste.hospital.Hospital;
import org.ecobureau.medicalwaste.hospital.Hospitals;
import org.ecobureau.medicalwaste.waste.Weight;
import org.ecobureau.platform.command.CommandInput;
import org.ecobureau.platform.command.Commands;
import org.ecobureau.platform.command.Commands.NewRecord;
import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.command.Steps;
import org.ecobureau.platform.imports.CsvImport;
import org.ecobureau.platform.imports.ImportInput;
import org.ecobureau.platform.imports.ImportResult;
import org.ecobureau.platform.imports.ImportRow;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What hospitals report of their wastewater. */
@Service
class WastewaterService {

    private static final CsvImport IMPORT =
            new CsvImport(Set.of("hospital", "month", "volumeT"), Set.of("residualChlorine", "reportedAt"));

    private final Hospitals hospitals;
    private final Steps<WastewaterRecord, WastewaterAction> steps;

    WastewaterService(WastewaterRecords records, Hospitals hospitals, Commands commands) {
        this.hospitals = hospitals;
        this.steps = commands.steps(records, WastewaterRecord.ACTIONS);
    }

    Outcome<Stored<WastewaterRecord>> report(WastewaterInput.Report input, Caller caller) {
        return steps.begin(WastewaterAction.REPORT, input, caller, command -> {
            Findings findings = new Findings();
            Month month = findings.read("month", () -> Month.of(input.month()));
            LocalDate day = month == null ? command.day() : month.value().atDay(1);
            hospitals
                    .objection(input.hospital(), day, caller.scope())
                    .ifPresent(found -> findings.add(found.at("hospital")));
            Measured measured = Measured.read(input.volume(), input.residualChlorine(), findings);
            findings.throwIfAny();
            Hospital hospital =
                    hospitals.require(input.hospital(), caller.scope()).value();
            Month of = Objects.requireNonNull(month);
            var change = WastewaterRecord.report(
                    hospital.creditCode(), of, measured.judged(hospital.profile(), of), command.at());
            return new NewRecord<>(WastewaterRecord.id(input.hospital(), of.toString()), change);
        });
    }

    Outcome<Stored<WastewaterRecord>> correct(WastewaterInput.Correct input, Caller caller) {
        return steps.take(WastewaterAction.CORRECT, input, caller, (record, command) -> {
            Findings findings = new Findings();
            Measured measured = Measured.read(input.volume(), input.residualChlorine(), findings);
            findings.throwIfAny();
            ChlorineRange range = record.discharge().range();
            return record.correct(measured.judgedBy(range), input.grounds(), command.at());
        });
    }

    Outcome<Stored<WastewaterRecord>> verify(WastewaterInput.Verify input, Caller caller) {
        return steps.take(WastewaterAction.VERIFY, input, caller, (record, command) -> record.verify(command.at()));
    }

    /** Reports a month per line. */
    ImportResult importAll(ImportInput input, Caller caller) {
        steps.authorise(WastewaterAction.REPORT, caller);
        return IMPORT.run(input, (row, line) -> report(read(row, line), caller));
    }

    private static WastewaterInput.Report read(ImportRow row, CommandInput line) {
        row.require("hospital", "month", "volumeT");
        BigDecimal volume = row.decimal("volumeT");
        BigDecimal chlorine = row.decimal("residualChlorine");
        var reportedAt = row.dateTime("reportedAt");
        row.throwIfAny();
        return new WastewaterInput.Report(
                row.required("hospital"),
                row.required("month"),
                new Weight(Objects.requireNonNull(volume), Unit.T),
                chlorine == null ? null : new WastewaterInput.Concentration(chlorine, Unit.MG_PER_L),
                line.idempotencyKey(),
                line.validateOnly(),
                reportedAt);
    }

    /** What was measured, in the units that are kept. */
    private record Measured(
            @Nullable Quantity tonnes, @Nullable Quantity chlorine) {

        static Measured read(Weight volume, WastewaterInput.@Nullable Concentration chlorine, Findings findings) {
            return new Measured(
                    findings.read("volume", () -> volume.kilograms().in(Unit.T)),
                    chlorine == null ? null : findings.read("residualChlorine", chlorine::milligramsPerLitre));
        }

        Discharge judged(Hospital.Profile hospital, Month month) {
            return judgedBy(ChlorineRange.of(hospital, month).orElse(null));
        }

        Discharge judgedBy(@Nullable ChlorineRange range) {
            return new Discharge(Objects.requireNonNull(tonnes), chlorine, range);
        }
    }
}
