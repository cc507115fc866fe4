package org.ecobureau.medicalwaste.round;

import java.time.Instant;
import java.util.List;
import org.ecobureau.medicalwaste.waste.EpidemicRules;
import org.ecobureau.medicalwaste.waste.WasteStream;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.time.BureauTime;
import org.springframework.stereotype.Component;

/**
 * Numbers the trips of a vehicle and keeps it to one stream a day. Two rounds that are recorded at the same moment get
 * the same trip, of which the store takes one; so neither can slip past the other's stream.
 */
@Component
class VehicleChecks {

    private final CollectionRounds rounds;

    VehicleChecks(CollectionRounds rounds) {
        this.rounds = rounds;
    }

    /**
     * The number of the vehicle's next round on that day.
     *
     * <p>Errors: {@code PLATE_FORM}, {@code VEHICLE_NOT_DEDICATED}, {@code ROUND_RECORDED_ALREADY}.
     */
    RoundNumber next(WasteStream stream, String vehicle, Instant handedOverAt) {
        RoundNumber first = new RoundNumber(stream, BureauTime.day(handedOverAt), vehicle, 1);
        List<CollectionRound> present = rounds.of(vehicle, first.day());
        Findings findings = new Findings();
        present.stream()
                .filter(round -> round.number().stream() != stream)
                .findFirst()
                .ifPresent(round -> findings.add(Finding.of(RoundProblem.VEHICLE_NOT_DEDICATED)
                        .with("vehicle", vehicle)
                        .with("present", round.number().stream())
                        .with("stream", stream)
                        .with("day", first.day())
                        .under(EpidemicRules.DEDICATED)));
        present.stream()
                .filter(round -> round.handedOverAt().equals(handedOverAt))
                .findFirst()
                .ifPresent(round -> findings.add(Finding.of(RoundProblem.ROUND_RECORDED_ALREADY)
                        .with("round", round.number().value())
                        .with("vehicle", vehicle)));
        findings.throwIfAny();
        int last =
                present.stream().mapToInt(round -> round.number().trip()).max().orElse(0);
        return new RoundNumber(stream, first.day(), vehicle, last + 1);
    }
}
