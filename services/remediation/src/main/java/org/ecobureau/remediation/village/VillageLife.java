package org.ecobureau.remediation.village;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.ecobureau.platform.PlatformProblem;
import org.ecobureau.platform.imports.CsvImport;
import org.ecobureau.platform.imports.ImportRow;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Town;
import org.ecobureau.vocabulary.standard.Unit;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;

/** The life of a village that a line of an import tells: every step on its own day. */
final class VillageLife {

    static final CsvImport IMPORT =
            new CsvImport(Set.of("name", "town"), Set.of("treatedOn", "acceptedOn", "batch", "investment10k"));

    private final ImportRow row;
    private final Instant now;

    /** @param now no day lies after it */
    VillageLife(ImportRow row, Instant now) {
        this.row = row;
        this.now = now;
    }

    /**
     * All steps as one change; a village is on the register from its treatment at the latest.
     *
     * <p>Errors: {@code REQUIRED} for what the line's other columns need, {@code MALFORMED}; then {@code TEXT_TOO_LONG}, {@code TOWN_UNKNOWN},
     * {@code QUANTITY_NEGATIVE}, {@code QUANTITY_TOO_LARGE}, {@code AT_IN_FUTURE}, all at once; then those of the steps.
     */
    Change<Village> lived() {
        row.require("name", "town");
        if (Stream.of("treatedOn", "acceptedOn", "batch", "investment10k")
                .anyMatch(column -> row.text(column) != null)) {
            row.require("treatedOn", "batch", "investment10k");
        }
        LocalDate treatedOn = row.date("treatedOn");
        LocalDate acceptedOn = row.date("acceptedOn");
        BigDecimal amount = row.decimal("investment10k");
        row.throwIfAny();
        Findings findings = new Findings();
        Label name = findings.read("name", () -> new Label(row.required("name")));
        Town town = findings.read("town", () -> Town.of(row.required("town")));
        Quantity investment =
                amount == null ? null : findings.read("investment10k", () -> new Quantity(amount, Unit.CNY_10K));
        String batchCell = row.text("batch");
        Label batch = batchCell == null ? null : findings.read("batch", () -> new Label(batchCell));
        Instant treatedAt = moment("treatedOn", treatedOn, findings);
        Instant acceptedAt = moment("acceptedOn", acceptedOn, findings);
        findings.throwIfAny();
        Change<Village> change = Village.register(
                Objects.requireNonNull(name), Objects.requireNonNull(town), treatedAt == null ? now : treatedAt);
        if (treatedAt != null) {
            change = change.then(village ->
                    village.treat(Objects.requireNonNull(batch), Objects.requireNonNull(investment), treatedAt));
        }
        return acceptedAt == null ? change : change.then(village -> village.accept(acceptedAt));
    }

    private @Nullable Instant moment(String column, @Nullable LocalDate day, Findings findings) {
        if (day == null) {
            return null;
        }
        Instant moment = BureauTime.startOf(day);
        findings.addIf(moment.isAfter(now), () -> Finding.of(PlatformProblem.AT_IN_FUTURE)
                .with("at", day)
                .with("now", BureauTime.local(now))
                .at(column));
        return moment;
    }
}
