package org.ecobureau.hazardouswaste.manifest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.ecobureau.hazardouswaste.waste.WasteCode;
import org.ecobureau.hazardouswaste.waste.WasteList;
import org.ecobureau.hazardouswaste.waste.WasteLists;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.jspecify.annotations.Nullable;

/**
 * What a draft says.
 *
 * @param vehicle null until it is known
 * @param lines one for each waste code
 * @param origin null unless the waste comes from a contaminated site
 */
record ManifestContent(
        Parties parties,
        @Nullable String vehicle,
        List<ManifestLine> lines,
        @Nullable Origin origin) {

    ManifestContent {
        lines = List.copyOf(lines);
    }

    /** What is wrong with it under the regime of that day, whatever the codes: lines, quantities, parties. */
    List<Finding> faults(LocalDate day) {
        ManifestRegime regime = ManifestRules.on(day);
        Findings findings = new Findings();
        findings.addIf(lines.isEmpty(), () -> Finding.of(ManifestProblem.MANIFEST_LINES_MISSING)
                .at("lines"));
        findings.addIf(regime.oneKind() && lines.size() > 1, () -> Finding.of(ManifestProblem.MANIFEST_ONE_KIND)
                .with("count", lines.size())
                .with("day", day)
                .at("lines")
                .under(regime.kinds()));
        findings.addIf(
                parties.operator().equals(parties.remover()), () -> Finding.of(ManifestProblem.MANIFEST_SAME_PARTY)
                        .with("operator", parties.operator())
                        .at("operator"));
        Set<WasteCode> seen = new HashSet<>();
        eachLine((path, line) -> {
            findings.addIf(line.issued().isZero(), () -> Finding.of(ManifestProblem.MANIFEST_QUANTITY_ZERO)
                    .at(path + ".quantity"));
            findings.addIf(!seen.add(line.wasteCode()), () -> Finding.of(ManifestProblem.MANIFEST_CODE_TWICE)
                    .with("wasteCode", line.wasteCode())
                    .at(path + ".wasteCode"));
        });
        return findings.list();
    }

    /** What the catalogue of that day has against the codes. */
    List<Finding> codeObjections(LocalDate day) {
        return codes(day, WasteList::objections);
    }

    /** What the catalogue of that day cannot tell of the codes. */
    List<Finding> codeReservations(LocalDate day) {
        return codes(day, WasteList::reservations);
    }

    private List<Finding> codes(LocalDate day, BiFunction<WasteList, WasteCode, List<Finding>> judgement) {
        WasteList list = WasteLists.on(day);
        List<Finding> findings = new ArrayList<>();
        eachLine((path, line) -> judgement
                .apply(list, line.wasteCode())
                .forEach(finding -> findings.add(finding.at(path + ".wasteCode"))));
        return findings;
    }

    private void eachLine(BiConsumer<String, ManifestLine> consumer) {
        for (int i = 0; i < lines.size(); i++) {
            consumer.accept("lines." + i, lines.get(i));
        }
    }
}
