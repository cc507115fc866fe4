package org.ecobureau.medicalwaste.round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecobureau.medicalwaste.bag.BagStatus;
import org.ecobureau.medicalwaste.bag.Sealing;
import org.ecobureau.medicalwaste.bag.WasteBag;
import org.ecobureau.medicalwaste.bag.WasteBags;
import org.ecobureau.medicalwaste.waste.EpidemicRules;
import org.ecobureau.medicalwaste.waste.StorageRules;
import org.ecobureau.medicalwaste.waste.WasteStream;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;
import org.springframework.stereotype.Component;

/** Judges the bags of stops: whose they are, whether they are ready, and that no stream or class is mixed. */
@Component
class BagChecks {

    private final WasteBags bags;
    private final StorageRules rules;

    BagChecks(WasteBags bags, StorageRules rules) {
        this.bags = bags;
        this.rules = rules;
    }

    /**
     * Judges the bags of all stops together, in one query.
     *
     * @param stops by the path of their field
     */
    void check(Map<String, Stop> stops, WasteStream stream, Findings findings, List<Finding> warnings) {
        List<String> numbers = stops.values().stream()
                .flatMap(stop -> stop.bags().stream())
                .distinct()
                .toList();
        if (numbers.isEmpty()) {
            return;
        }
        Map<String, Stored<WasteBag>> found = bags.findAll(numbers, Scope.ALL);
        stops.forEach((field, stop) -> {
            List<Quantity> weights = new ArrayList<>();
            for (String number : stop.bags()) {
                Stored<WasteBag> bag = found.get(number);
                if (bag == null
                        || !bag.value()
                                .label()
                                .hospital()
                                .value()
                                .equals(stop.origin().code())) {
                    findings.add(finding(RoundProblem.BAG_UNKNOWN, number, field)
                            .with("hospital", stop.origin().code()));
                } else {
                    check(bag.value(), stop, stream, field, findings);
                    warnings.addAll(late(bag.value(), stop.handedOverAt(), field));
                    Sealing sealing = bag.value().sealing();
                    weights.add(sealing == null ? Quantity.of(0, Unit.KG) : sealing.weight());
                }
            }
            warnings.addAll(difference(weights, stop, field));
        });
    }

    private static void check(WasteBag bag, Stop stop, WasteStream stream, String field, Findings findings) {
        String number = bag.label().number();
        Sealing sealing = bag.sealing();
        if (bag.status() != BagStatus.SEALED) {
            findings.add(finding(RoundProblem.BAG_NOT_SEALED, number, field).with("status", bag.status()));
        } else if (Objects.requireNonNull(sealing).at().isAfter(stop.handedOverAt())) {
            findings.add(finding(RoundProblem.BAG_SEALED_LATER, number, field).with("sealedAt", sealing.at()));
        }
        findings.addIf(bag.label().wasteClass() != stop.wasteClass(), () -> finding(
                        RoundProblem.BAG_OF_OTHER_CLASS, number, field)
                .with("actual", bag.label().wasteClass())
                .with("expected", stop.wasteClass()));
        findings.addIf(bag.label().stream() != stream, () -> finding(RoundProblem.STREAMS_MIXED, number, field)
                .with("actual", bag.label().stream())
                .with("expected", stream)
                .under(EpidemicRules.DEDICATED));
    }

    private List<Finding> late(WasteBag bag, Instant handedOverAt, String field) {
        var leaving = rules.leaveHospital(bag.label().stream(), bag.packedAt());
        return StorageRules.late(leaving.stream().toList(), handedOverAt).stream()
                .map(finding -> finding.with("bag", bag.label().number()).at(field + ".bags"))
                .toList();
    }

    private static List<Finding> difference(List<Quantity> weights, Stop stop, String field) {
        Quantity together = Quantity.sum(weights, Unit.KG);
        return weights.isEmpty() || together.equals(stop.weight())
                ? List.of()
                : List.of(Finding.of(RoundProblem.BAGS_WEIGHT_DIFFERS)
                        .with("bags", together)
                        .with("weight", stop.weight())
                        .at(field + ".weight"));
    }

    private static Finding finding(RoundProblem problem, String bag, String field) {
        return Finding.of(problem).with("bag", bag).at(field + ".bags");
    }
}
