package org.ecobureau.hazardouswaste.manifest;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.ecobureau.hazardouswaste.wording.MassInput;
import org.ecobureau.platform.command.CommandInput;
import org.ecobureau.platform.imports.CsvImport;
import org.ecobureau.platform.imports.ImportRow;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Problem;
import org.ecobureau.vocabulary.standard.Unit;
import org.jspecify.annotations.Nullable;

/** The whole life of a manifest with one kind of waste, as a line of an import tells it. */
record WholeManifest(
        String remover,
        String carrier,
        String operator,
        String vehicle,
        ManifestInput.Line line,
        ManifestInput.Line weighed,
        OffsetDateTime issuedAt,
        OffsetDateTime departedAt,
        OffsetDateTime arrivedAt,
        OffsetDateTime acceptedAt,
        @Nullable OffsetDateTime closedAt,
        @Nullable String idempotencyKey,
        @Nullable Boolean validateOnly)
        implements CommandInput {

    static final CsvImport IMPORT = new CsvImport(
            Set.of(
                    "remover",
                    "carrier",
                    "operator",
                    "vehicle",
                    "wasteCode",
                    "quantityKg",
                    "issuedAt",
                    "departedAt",
                    "arrivedAt",
                    "acceptedAt",
                    "acceptedKg"),
            Set.of("closedAt"));

    /** The last step's time: nothing of it may lie in the future. */
    @Override
    public OffsetDateTime at() {
        return closedAt == null ? acceptedAt : closedAt;
    }

    /** Places what stands against the change, or is worth a warning, in the column it is about, each once. */
    Change<TransferManifest> inColumns(Supplier<Change<TransferManifest>> change) {
        try {
            Change<TransferManifest> made = change.get();
            return new Change<>(made.after(), made.steps(), inColumns(made.warnings()));
        } catch (Problem problem) {
            throw new Problem(inColumns(problem.findings()));
        }
    }

    private static List<Finding> inColumns(List<Finding> findings) {
        return findings.stream().map(WholeManifest::inColumn).distinct().toList();
    }

    private static Finding inColumn(Finding finding) {
        return switch (Objects.requireNonNullElse(finding.field(), "")) {
            case "lines.0.wasteCode" -> finding.at("wasteCode");
            case "lines.0.quantity", "lines.0.quantity.value" -> finding.at("quantityKg");
            default -> finding;
        };
    }

    static WholeManifest read(ImportRow row, CommandInput line) {
        row.require("vehicle", "wasteCode", "quantityKg", "acceptedKg");
        row.require("issuedAt", "departedAt", "arrivedAt", "acceptedAt");
        BigDecimal quantity = row.decimal("quantityKg");
        BigDecimal accepted = row.decimal("acceptedKg");
        OffsetDateTime issuedAt = row.dateTime("issuedAt");
        OffsetDateTime departedAt = row.dateTime("departedAt");
        OffsetDateTime arrivedAt = row.dateTime("arrivedAt");
        OffsetDateTime acceptedAt = row.dateTime("acceptedAt");
        OffsetDateTime closedAt = row.dateTime("closedAt");
        String remover = row.required("remover");
        String carrier = row.required("carrier");
        String operator = row.required("operator");
        row.throwIfAny();
        String code = row.required("wasteCode");
        return new WholeManifest(
                remover,
                carrier,
                operator,
                row.required("vehicle"),
                line(code, quantity),
                line(code, accepted),
                Objects.requireNonNull(issuedAt),
                Objects.requireNonNull(departedAt),
                Objects.requireNonNull(arrivedAt),
                Objects.requireNonNull(acceptedAt),
                closedAt,
                line.idempotencyKey(),
                line.validateOnly());
    }

    private static ManifestInput.Line line(String code, @Nullable BigDecimal kilograms) {
        return new ManifestInput.Line(code, new MassInput(Objects.requireNonNull(kilograms), Unit.KG));
    }
}
