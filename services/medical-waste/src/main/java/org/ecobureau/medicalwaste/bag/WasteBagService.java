package org.ecobureau.medicalwaste.bag;

import java.util.Objects;
import org.ecobureau.medicalwaste.hospital.Hospitals;
import org.ecobureau.medicalwaste.waste.WasteStream;
import org.ecobureau.platform.command.Commands;
import org.ecobureau.platform.command.Commands.NewRecord;
import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.command.Steps;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Quantity;
import org.springframework.stereotype.Service;

/** What hospitals do with bags. */
@Service
class WasteBagService {

    private final Hospitals hospitals;
    private final Steps<WasteBag, BagAction> steps;

    WasteBagService(WasteBags bags, Hospitals hospitals, Commands commands) {
        this.hospitals = hospitals;
        this.steps = commands.steps(bags, WasteBag.ACTIONS);
    }

    Outcome<Stored<WasteBag>> pack(WasteBagInput.Pack input, Caller caller) {
        return steps.begin(BagAction.PACK, input, caller, command -> {
            Findings findings = new Findings();
            hospitals
                    .objection(input.hospital(), command.day(), caller.scope())
                    .ifPresent(found -> findings.add(found.at("hospital")));
            findings.throwIfAny();
            return new NewRecord<>(input.id(), WasteBag.pack(label(input), command.at()));
        });
    }

    private static BagLabel label(WasteBagInput.Pack input) {
        return new BagLabel(
                input.id(),
                new CreditCode(input.hospital()),
                input.department(),
                input.wasteClass(),
                WasteStream.of(input.covid()),
                input.label());
    }

    Outcome<Stored<WasteBag>> seal(WasteBagInput.Seal input, Caller caller) {
        return steps.take(BagAction.SEAL, input, caller, (bag, command) -> {
            Findings findings = new Findings();
            Quantity weight = findings.read("weight", () -> input.weight().kilograms());
            findings.throwIfAny();
            return bag.seal(new Sealing(command.at(), Objects.requireNonNull(weight), input.zone()));
        });
    }
}
