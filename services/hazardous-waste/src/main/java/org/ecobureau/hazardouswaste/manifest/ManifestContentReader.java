package org.ecobureau.hazardouswaste.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ecobureau.hazardouswaste.waste.WasteCode;
import org.ecobureau.hazardouswaste.wording.Wording;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Quantity;
import org.jspecify.annotations.Nullable;

/** Reads what a draft says from an input. */
final class ManifestContentReader {

    private final Findings findings = new Findings();

    /** The content; everything that cannot be read is refused at once. */
    static ManifestContent read(
            String remover,
            String carrier,
            String operator,
            @Nullable String vehicle,
            List<ManifestInput.Line> lines,
            @Nullable Origin origin) {
        return new ManifestContentReader().content(remover, carrier, operator, vehicle, lines, origin);
    }

    /** What was weighed of each code. */
    static List<Weight> weights(List<ManifestInput.Line> lines) {
        ManifestContentReader reader = new ManifestContentReader();
        return reader.lines(lines).stream()
                .map(line -> new Weight(line.wasteCode(), line.issued()))
                .toList();
    }

    private ManifestContent content(
            String remover,
            String carrier,
            String operator,
            @Nullable String vehicle,
            List<ManifestInput.Line> lines,
            @Nullable Origin origin) {
        CreditCode removerCode = findings.read("remover", () -> new CreditCode(remover));
        CreditCode carrierCode = findings.read("carrier", () -> new CreditCode(carrier));
        CreditCode operatorCode = findings.read("operator", () -> new CreditCode(operator));
        String plate = Wording.optional("vehicle", vehicle, Wording.LINE, findings);
        List<ManifestLine> read = lines(lines);
        return new ManifestContent(
                new Parties(
                        Objects.requireNonNull(removerCode),
                        Objects.requireNonNull(carrierCode),
                        Objects.requireNonNull(operatorCode)),
                plate,
                read,
                origin);
    }

    /** Reads the lines and refuses the input with everything found until then. */
    private List<ManifestLine> lines(List<ManifestInput.Line> lines) {
        List<ManifestLine> read = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            ManifestInput.Line line = lines.get(i);
            String path = "lines." + i;
            WasteCode code = findings.read(path + ".wasteCode", () -> new WasteCode(line.wasteCode()));
            Quantity mass =
                    findings.read(path + ".quantity", () -> line.quantity().mass());
            if (code != null && mass != null) {
                read.add(ManifestLine.of(code, mass));
            }
        }
        findings.throwIfAny();
        return read;
    }
}
