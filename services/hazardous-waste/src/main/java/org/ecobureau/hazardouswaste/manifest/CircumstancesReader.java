package org.ecobureau.hazardouswaste.manifest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ecobureau.hazardouswaste.licence.LicenceCapacities;
import org.ecobureau.hazardouswaste.licence.LicenceCapacity;
import org.ecobureau.hazardouswaste.licence.OperatingLicence;
import org.ecobureau.hazardouswaste.licence.OperatingLicences;
import org.ecobureau.hazardouswaste.permitstate.KnownPermits;
import org.ecobureau.hazardouswaste.producer.ProducerStatus;
import org.ecobureau.hazardouswaste.producer.Producers;
import org.ecobureau.hazardouswaste.waste.WasteCode;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;
import org.springframework.stereotype.Component;

/** Looks up what other records say of a manifest. */
@Component
class CircumstancesReader {

    private final OperatingLicences licences;
    private final LicenceCapacities capacities;
    private final Producers producers;
    private final KnownPermits permits;

    CircumstancesReader(
            OperatingLicences licences, LicenceCapacities capacities, Producers producers, KnownPermits permits) {
        this.licences = licences;
        this.capacities = capacities;
        this.producers = producers;
        this.permits = permits;
    }

    /** When the parties are named: the operator's licences and the remover's entry. */
    Circumstances atDrafting(ManifestContent content, LocalDate day) {
        List<OperatingLicence> held = held(content);
        return new Circumstances(unlicensed(content, held, day), unregistered(content));
    }

    /** When the manifest is issued: also the remover's permit and what is left of the operator's yearly quantity. */
    Circumstances atIssue(ManifestContent content, LocalDate day) {
        List<OperatingLicence> held = held(content);
        List<Finding> reservations = new ArrayList<>(unregistered(content));
        reservations.addAll(withoutPermit(content, day));
        reservations.addAll(beyondCapacity(content, held, day));
        return new Circumstances(unlicensed(content, held, day), reservations);
    }

    private List<OperatingLicence> held(ManifestContent content) {
        return licences.heldBy(List.of(content.parties().operator().value()));
    }

    private static List<Finding> unlicensed(ManifestContent content, List<OperatingLicence> held, LocalDate day) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < content.lines().size(); i++) {
            WasteCode waste = content.lines().get(i).wasteCode();
            if (held.stream().noneMatch(licence -> licence.isInForceOn(day) && licence.covers(waste))) {
                findings.add(OperatingLicence.missing(content.parties().operator(), waste, day)
                        .at("lines." + i + ".wasteCode"));
            }
        }
        return findings;
    }

    private List<Finding> unregistered(ManifestContent content) {
        String remover = content.parties().remover().value();
        boolean registered = producers
                .find(remover, Scope.ALL)
                .filter(producer -> producer.value().status() == ProducerStatus.ACTIVE)
                .isPresent();
        return registered
                ? List.of()
                : List.of(Finding.of(ManifestProblem.REMOVER_NOT_REGISTERED)
                        .with("remover", remover)
                        .at("remover"));
    }

    private List<Finding> withoutPermit(ManifestContent content, LocalDate day) {
        String remover = content.parties().remover().value();
        return permits.anyInForce(remover, day)
                ? List.of()
                : List.of(Finding.of(ManifestProblem.REMOVER_WITHOUT_PERMIT)
                        .with("remover", remover)
                        .with("day", day)
                        .at("remover"));
    }

    private List<Finding> beyondCapacity(ManifestContent content, List<OperatingLicence> held, LocalDate day) {
        List<OperatingLicence> inForce =
                held.stream().filter(licence -> licence.isInForceOn(day)).toList();
        List<LicenceCapacity> used = capacities.of(inForce, day.getYear());
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < inForce.size(); i++) {
            OperatingLicence licence = inForce.get(i);
            List<Quantity> coming = content.lines().stream()
                    .filter(line -> licence.covers(line.wasteCode()))
                    .map(ManifestLine::issued)
                    .toList();
            if (!coming.isEmpty()) {
                findings.addAll(used.get(i).plus(Quantity.sum(coming, Unit.KG)).findings());
            }
        }
        return findings;
    }
}
