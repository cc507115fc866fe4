package org.ecobureau.medicalwaste.round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ecobureau.platform.command.Commands.NewRecord;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.time.BureauTime;
import org.springframework.stereotype.Component;

/** Opens rounds, and adds to open ones, after every check against other records. */
@Component
class RoundOpening {

    private final StopChecks stops;
    private final VehicleChecks vehicles;
    private final PlantChecks plants;

    RoundOpening(StopChecks stops, VehicleChecks vehicles, PlantChecks plants) {
        this.stops = stops;
        this.vehicles = vehicles;
        this.plants = plants;
    }

    /** A new round. All that is wrong with the input and against other records is said at once. */
    NewRecord<CollectionRound> open(RoundInput.HandOver input, Instant at) {
        Findings findings = new Findings();
        List<Finding> warnings = new ArrayList<>();
        CreditCode carrier = findings.read("carrier", () -> new CreditCode(input.carrier()));
        CreditCode plant = findings.read("plant", () -> plant(input.plant(), at, warnings));
        RoundNumber number = findings.read("vehicle", () -> vehicles.next(input.stream(), input.vehicle(), at));
        List<Stop> taken = stops.read(input.stops(), input.stream(), at, findings, warnings);
        findings.throwIfAny();
        var change = CollectionRound.handOver(
                Objects.requireNonNull(number),
                Objects.requireNonNull(carrier),
                Objects.requireNonNull(plant),
                taken,
                at);
        return new NewRecord<>(number.value(), change.warn(warnings));
    }

    /** More stops of an open round. */
    Change<CollectionRound> extend(CollectionRound round, List<RoundInput.AtStop> more, Instant at) {
        Findings findings = new Findings();
        List<Finding> warnings = new ArrayList<>();
        List<Stop> taken = stops.read(more, round.number().stream(), at, findings, warnings);
        findings.throwIfAny();
        return round.addStops(taken, at).warn(warnings);
    }

    private CreditCode plant(String code, Instant at, List<Finding> warnings) {
        CreditCode plant = new CreditCode(code);
        warnings.addAll(plants.check(code, BureauTime.day(at)));
        return plant;
    }
}
