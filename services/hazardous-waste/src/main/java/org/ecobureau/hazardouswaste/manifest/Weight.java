package org.ecobureau.hazardouswaste.manifest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecobureau.hazardouswaste.waste.WasteCode;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.standard.Quantity;

/** What a receiver weighed of one code. */
record Weight(WasteCode wasteCode, Quantity mass) {

    /**
     * The lines with what was weighed of each.
     *
     * <p>Errors, all at once: {@code MANIFEST_LINE_UNKNOWN}, {@code MANIFEST_CODE_TWICE},
     * {@code MANIFEST_LINE_NOT_WEIGHED}.
     */
    static List<ManifestLine> applied(List<ManifestLine> lines, List<Weight> weights) {
        Findings findings = new Findings();
        List<WasteCode> issued = lines.stream().map(ManifestLine::wasteCode).toList();
        Map<WasteCode, Quantity> byCode = new HashMap<>();
        for (int i = 0; i < weights.size(); i++) {
            WasteCode code = weights.get(i).wasteCode();
            String path = "lines." + i + ".wasteCode";
            findings.addIf(!issued.contains(code), () -> Finding.of(ManifestProblem.MANIFEST_LINE_UNKNOWN)
                            .with("wasteCode", code)
                            .with("expected", issued)
                            .at(path))
                    .addIf(byCode.containsKey(code), () -> Finding.of(ManifestProblem.MANIFEST_CODE_TWICE)
                            .with("wasteCode", code)
                            .at(path));
            byCode.put(code, weights.get(i).mass());
        }
        issued.stream()
                .filter(code -> !byCode.containsKey(code))
                .forEach(code -> findings.add(Finding.of(ManifestProblem.MANIFEST_LINE_NOT_WEIGHED)
                        .with("wasteCode", code)
                        .at("lines")));
        findings.throwIfAny();
        return lines.stream()
                .map(line -> line.weighed(Objects.requireNonNull(byCode.get(line.wasteCode()))))
                .toList();
    }
}
