package org.ecobureau.medicalwaste.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecobureau.medicalwaste.hospital.Hospitals;
import org.ecobureau.medicalwaste.waste.WasteStream;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.time.BureauTime;
import org.springframework.stereotype.Component;

/** Reads the stops that a caller names and judges them against the hospitals and bags that are known. */
@Component
class StopChecks {

    private final Hospitals hospitals;
    private final BagChecks bags;

    StopChecks(Hospitals hospitals, BagChecks bags) {
        this.hospitals = hospitals;
        this.bags = bags;
    }

    /**
     * The stops that can be read.
     *
     * @param findings receives, at {@code stops.N}, what is wrong: origins, weights, hospitals and bags
     * @param warnings receives what should be looked at
     */
    List<Stop> read(
            List<RoundInput.AtStop> said, WasteStream stream, Instant at, Findings findings, List<Finding> warnings) {
        Map<String, Stop> stops = new LinkedHashMap<>();
        for (int i = 0; i < said.size(); i++) {
            read(said.get(i), "stops." + i, at, findings, stops);
        }
        checkHospitals(stops, BureauTime.day(at), findings);
        bags.check(stops, stream, findings, warnings);
        return List.copyOf(stops.values());
    }

    private static void read(
            RoundInput.AtStop said, String field, Instant at, Findings findings, Map<String, Stop> stops) {
        Origin origin = findings.read(field + ".origin", () -> new Origin(said.origin()));
        Quantity weight = findings.read(field + ".weight", said.weight()::kilograms);
        if (origin != null && weight != null) {
            List<String> bags = said.bags();
            stops.put(field, new Stop(origin, said.wasteClass(), weight, at, bags == null ? List.of() : bags));
        }
    }

    private void checkHospitals(Map<String, Stop> stops, LocalDate day, Findings findings) {
        List<String> codes = stops.values().stream()
                .map(Stop::origin)
                .filter(Origin::isHospital)
                .map(Origin::code)
                .distinct()
                .toList();
        Map<String, Finding> objections = codes.isEmpty() ? Map.of() : hospitals.objections(codes, day, Scope.ALL);
        stops.forEach((field, stop) -> {
            Finding objection = objections.get(stop.origin().code());
            if (objection != null) {
                findings.add(objection.at(field + ".origin"));
            }
        });
    }
}
