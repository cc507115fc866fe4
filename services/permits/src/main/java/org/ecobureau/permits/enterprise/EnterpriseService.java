package org.ecobureau.permits.enterprise;

import java.util.Objects;
import java.util.Set;
import org.ecobureau.permits.procedure.Grounds;
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
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Town;
import org.springframework.stereotype.Service;

/** What is done with the register of enterprises. */
@Service
class EnterpriseService {

    private static final CsvImport IMPORT =
            new CsvImport(Set.of("creditCode", "name", "town", "industry"), Set.of("address", "registeredAt"));

    private final Enterprises enterprises;
    private final Commands commands;

    EnterpriseService(Enterprises enterprises, Commands commands) {
        this.enterprises = enterprises;
        this.commands = commands;
    }

    Outcome<Stored<Enterprise>> register(EnterpriseInput.Register input, Caller caller) {
        Enterprise.ACTIONS.authorise(caller.requireAuthenticated().roles(), EnterpriseAction.REGISTER);
        return commands.create(enterprises, input, caller, command -> {
            Findings findings = new Findings();
            CreditCode creditCode = findings.read("creditCode", () -> new CreditCode(input.creditCode()));
            Town town = findings.read("town", () -> Town.of(input.town()));
            findings.throwIfAny();
            var change = Enterprise.register(
                    Objects.requireNonNull(creditCode),
                    input.name(),
                    Objects.requireNonNull(town),
                    input.address(),
                    input.industry(),
                    command.at());
            return new NewRecord<>(input.creditCode(), change);
        });
    }

    Outcome<Stored<Enterprise>> rename(EnterpriseInput.Rename input, Caller caller) {
        Enterprise.ACTIONS.authorise(caller.requireAuthenticated().roles(), EnterpriseAction.RENAME);
        return commands.change(
                enterprises,
                input.creditCode(),
                input,
                caller,
                (enterprise, command) -> enterprise.rename(input.name(), command.at()));
    }

    Outcome<Stored<Enterprise>> close(EnterpriseInput.Close input, Caller caller) {
        Enterprise.ACTIONS.authorise(caller.requireAuthenticated().roles(), EnterpriseAction.CLOSE);
        return commands.change(
                enterprises,
                input.creditCode(),
                input,
                caller,
                (enterprise, command) -> enterprise.close(new Grounds(input.grounds()), command.at()));
    }

    /** Registers an enterprise per line. */
    ImportResult importAll(ImportInput input, Caller caller) {
        Enterprise.ACTIONS.authorise(caller.requireAuthenticated().roles(), EnterpriseAction.REGISTER);
        return IMPORT.run(input, (row, line) -> register(read(row, line), caller));
    }

    private static EnterpriseInput.Register read(ImportRow row, CommandInput line) {
        var input = new EnterpriseInput.Register(
                row.required("creditCode"),
                row.required("name"),
                row.required("town"),
                row.text("address"),
                row.required("industry"),
                line.idempotencyKey(),
                line.validateOnly(),
                row.dateTime("registeredAt"));
        row.throwIfAny();
        return input;
    }
}
