package org.ecobureau.remediation.village;

import java.util.Objects;
import java.util.UUID;
import org.ecobureau.platform.command.Commands;
import org.ecobureau.platform.command.Commands.NewRecord;
import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.command.Steps;
import org.ecobureau.platform.imports.ImportInput;
import org.ecobureau.platform.imports.ImportResult;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Town;
import org.springframework.stereotype.Service;

/** What is done with the villages of the programme. */
@Service
class VillageService {

    private final Villages villages;
    private final Steps<Village, VillageAction> steps;

    VillageService(Villages villages, Commands commands) {
        this.villages = villages;
        this.steps = commands.steps(villages, Village.ACTIONS);
    }

    Outcome<Stored<Village>> register(VillageInput.Register input, Caller caller) {
        return steps.begin(VillageAction.REGISTER, input, caller, command -> {
            Findings findings = new Findings();
            Label name = findings.read("name", () -> new Label(input.name()));
            Town town = findings.read("town", () -> Town.of(input.town()));
            findings.throwIfAny();
            return enter(Village.register(Objects.requireNonNull(name), Objects.requireNonNull(town), command.at()));
        });
    }

    Outcome<Stored<Village>> treat(VillageInput.Treat input, Caller caller) {
        return steps.take(VillageAction.TREAT, input, caller, (village, command) -> {
            Findings findings = new Findings();
            Label batch = findings.read("batch", () -> new Label(input.batch()));
            Quantity investment = findings.read("investment", input.investment()::inTenThousandYuan);
            findings.throwIfAny();
            return village.treat(Objects.requireNonNull(batch), Objects.requireNonNull(investment), command.at());
        });
    }

    Outcome<Stored<Village>> accept(VillageInput.Accept input, Caller caller) {
        return steps.take(VillageAction.ACCEPT, input, caller, (village, command) -> village.accept(command.at()));
    }

    /** Enters a village per line, with its whole life as far as it has gone. */
    ImportResult importAll(ImportInput input, Caller caller) {
        steps.authorise(VillageAction.REGISTER, caller);
        return VillageLife.IMPORT.run(
                input,
                (row, line) -> steps.begin(
                        VillageAction.REGISTER,
                        line,
                        caller,
                        command -> enter(new VillageLife(row, command.recordedAt()).lived())));
    }

    /** Errors: {@code VILLAGE_ON_REGISTER}. */
    private NewRecord<Village> enter(Change<Village> entry) {
        Village village = entry.after();
        if (villages.has(village.town(), village.name())) {
            throw Finding.of(VillageProblem.VILLAGE_ON_REGISTER).at("name").asProblem();
        }
        return new NewRecord<>(UUID.randomUUID().toString(), entry);
    }
}
