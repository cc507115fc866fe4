package org.ecobureau.hazardouswaste.producer;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import org.ecobureau.hazardouswaste.party.OwnRecord;
import org.ecobureau.hazardouswaste.wording.MassInput;
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
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;
import org.springframework.stereotype.Service;

/** What is done with producers. */
@Service
class ProducerService {

    private static final CsvImport IMPORT =
            new CsvImport(Set.of("creditCode", "registeredAt"), Set.of("yearlyQuantityT"));

    private final Steps<Producer, ProducerAction> steps;

    ProducerService(Producers producers, Commands commands) {
        this.steps = commands.steps(producers, Producer.ACTIONS);
    }

    Outcome<Stored<Producer>> register(ProducerInput.Register input, Caller caller) {
        return steps.begin(ProducerAction.REGISTER, input, caller, command -> {
            Findings findings = new Findings();
            CreditCode creditCode = findings.read("creditCode", () -> new CreditCode(input.creditCode()));
            MassInput given = input.yearlyQuantity();
            Quantity yearly = given == null ? null : findings.read("yearlyQuantity", given::mass);
            OwnRecord.check(caller, input.creditCode(), "creditCode", findings);
            findings.throwIfAny();
            return new NewRecord<>(
                    input.creditCode(),
                    Producer.register(
                            Objects.requireNonNull(creditCode),
                            yearly,
                            Boolean.TRUE.equals(input.ownFacility()),
                            command.at()));
        });
    }

    Outcome<Stored<Producer>> declare(ProducerInput.Declare input, Caller caller) {
        return steps.take(ProducerAction.DECLARE, input, caller, (producer, command) -> {
            Findings findings = new Findings();
            Quantity yearly =
                    findings.read("yearlyQuantity", () -> input.yearlyQuantity().mass());
            findings.throwIfAny();
            return producer.declare(Objects.requireNonNull(yearly), input.ownFacility(), command.at());
        });
    }

    Outcome<Stored<Producer>> close(ProducerInput.Close input, Caller caller) {
        return steps.take(
                ProducerAction.CLOSE,
                input,
                caller,
                (producer, command) -> producer.close(input.grounds(), command.at()));
    }

    /** Registers a producer per line. */
    ImportResult importAll(ImportInput input, Caller caller) {
        steps.authorise(ProducerAction.REGISTER, caller);
        return IMPORT.run(input, (row, line) -> register(read(row, line), caller));
    }

    private static ProducerInput.Register read(ImportRow row, CommandInput line) {
        BigDecimal tonnes = row.decimal("yearlyQuantityT");
        var input = new ProducerInput.Register(
                row.required("creditCode"),
                tonnes == null ? null : new MassInput(tonnes, Unit.T),
                null,
                line.idempotencyKey(),
                line.validateOnly(),
                row.require("registeredAt").dateTime("registeredAt"));
        row.throwIfAny();
        return input;
    }
}
