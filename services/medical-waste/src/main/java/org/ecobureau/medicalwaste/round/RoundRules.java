package org.ecobureau.medicalwaste.round;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecobureau.medicalwaste.waste.EpidemicRules;
import org.ecobureau.medicalwaste.waste.StorageRules;
import org.ecobureau.medicalwaste.waste.WasteStream;
import org.ecobureau.vocabulary.lifecycle.Deadline;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.time.BureauTime;

/**
 * What is worth a warning about a round, and which clocks run on it.
 *
 * @param weightTolerance share of the collected weight by which the plant's weighing may differ
 */
record RoundRules(StorageRules storage, BigDecimal weightTolerance) {

    List<Finding> onReception(CollectionRound round, Reception reception) {
        List<Finding> warnings = new ArrayList<>(StorageRules.late(toPlant(round), reception.at()));
        BigDecimal collected = round.collected().value();
        BigDecimal difference = reception.weight().value().subtract(collected).abs();
        if (difference.compareTo(collected.multiply(weightTolerance)) > 0) {
            warnings.add(Finding.of(RoundProblem.WEIGHT_DIFFERS)
                    .with("received", reception.weight())
                    .with("collected", round.collected())
                    .with("percent", percent())
                    .at("weight"));
        }
        return warnings;
    }

    List<Finding> onDisposal(CollectionRound round, Disposal disposal) {
        List<Finding> warnings = new ArrayList<>(StorageRules.late(atPlant(round), disposal.at()));
        boolean preferred = round.number().stream() == WasteStream.COVID
                && EpidemicRules.INCINERATION.inForceOn(BureauTime.day(disposal.at()));
        if (preferred && !disposal.method().isThermal()) {
            warnings.add(Finding.of(RoundProblem.INCINERATION_PREFERRED)
                    .with("method", disposal.method())
                    .at("method")
                    .under(EpidemicRules.INCINERATION));
        }
        return warnings;
    }

    /** The clocks that run on a round where it is. */
    List<Deadline> deadlines(CollectionRound round) {
        return switch (round.status()) {
            case HANDED_OVER, IN_TRANSIT -> toPlant(round);
            case RECEIVED -> atPlant(round);
            case DISPOSED -> List.of();
        };
    }

    private List<Deadline> toPlant(CollectionRound round) {
        Instant start = round.handedOverAt();
        return storage.reachPlant(round.number().stream(), start).stream().toList();
    }

    private List<Deadline> atPlant(CollectionRound round) {
        return Optional.ofNullable(round.reception())
                .flatMap(reception ->
                        storage.dispose(round.number().stream(), reception.at(), reception.storageTemperature()))
                .stream()
                .toList();
    }

    private String percent() {
        return weightTolerance
                .movePointRight(2)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
