package org.ecobureau.remediation.village;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.ecobureau.platform.PlatformProblem;
import org.ecobureau.platform.imports.CsvImport;
import org.ecobureau.platform.imports.ImportRow;
import org.ecobureau.remediation.imports.ColumnReader;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.problem.Finding;
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
    private final ColumnReader columns;
    private final Instant now;

    /** @param now no day lies after it */
    VillageLife(ImportRow row, Instant now) {
        this.row = row;
        this.columns = new ColumnReader(row);
        this.now = now;
    }

    /**
     * All steps as one change; a village is on the register from its treatment at the latest.
     *
     * <p>Errors: {@code REQUIRED} for what the line's other columns need, {@code MALFORMED}, {@code TEXT_TOO_LONG},
     * {@code TOWN_UNKNOWN}, {@code QUANTITY_NEGATIVE}, {@code QUANTITY_TOO_LARGE}, {@code AT_IN_FUTURE},
     * {@code AT_OUT_OF_ORDER}, all at once.
     */
    Change<Village> lived() {
        row.require("name", "town");
        if (Stream.of("treatedOn", "acceptedOn", "batch", "investment10k")
                .anyMatch(column -> row.text(column) != null)) {
            row.require("treatedOn", "batch", "investment10k");
        }
        Label name = columns.value("name", row.text("name"), Label::new);
        Town town = columns.value("town", row.text("town"), Town::of);
        Label batch = columns.value("batch", row.text("batch"), Label::new);
        Quantity investment = columns.value(
                "investment10k", row.decimal("investment10k"), amount -> new Quantity(amount, Unit.CNY_10K));
        Instant treatedAt = moment("treatedOn");
        Instant acceptedAt = moment("acceptedOn");
        checkOrder(treatedAt, acceptedAt);
        columns.throwIfAny();
        Change<Village> change = Village.register(
                Objects.requireNonNull(name), Objects.requireNonNull(town), treatedAt == null ? now : treatedAt);
        if (treatedAt != null) {
            change = change.then(village ->
                    village.treat(Objects.requireNonNull(batch), Objects.requireNonNull(investment), treatedAt));
        }
        return acceptedAt == null ? change : change.then(village -> village.accept(acceptedAt));
    }

    private @Nullable Instant moment(String column) {
        LocalDate day = row.date(column);
        if (day == null) {
            return null;
        }
        Instant moment = BureauTime.startOf(day);
        columns.findings().addIf(moment.isAfter(now), () -> Finding.of(PlatformProblem.AT_IN_FUTURE)
                .with("at", day)
                .with("now", BureauTime.local(now))
                .at(column));
        return moment;
    }

    private void checkOrder(@Nullable Instant treatedAt, @Nullable Instant acceptedAt) {
        if (treatedAt != null && acceptedAt != null) {
            columns.findings().addIf(acceptedAt.isBefore(treatedAt), () -> Finding.of(PlatformProblem.AT_OUT_OF_ORDER)
                    .with("at", BureauTime.day(acceptedAt))
                    .with("last", BureauTime.day(treatedAt))
                    .at("acceptedOn"));
        }
    }
}
