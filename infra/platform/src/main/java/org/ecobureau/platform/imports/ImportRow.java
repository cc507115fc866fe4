package org.ecobureau.platform.imports;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.ecobureau.platform.PlatformProblem;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.text.VisibleText;
import org.jspecify.annotations.Nullable;

/**
 * One line of an import, read column by column; what cannot be read is collected, so that a line is refused with all
 * its faults at once. An empty cell is no value.
 */
public final class ImportRow {

    private static final int LONGEST_CELL = 2_000;

    private final Map<String, String> cells;
    private final Findings findings = new Findings();

    ImportRow(Map<String, String> cells) {
        this.cells = cells;
        cells.forEach((column, value) -> {
            findings.addIf(value.length() > LONGEST_CELL, () -> Finding.of(PlatformProblem.TOO_LONG)
                    .with("length", value.length())
                    .with("limit", LONGEST_CELL)
                    .at(column));
            VisibleText.check(column, value, findings);
        });
    }

    /** The cell's text, or null when it is empty. */
    public @Nullable String text(String column) {
        String cell = cells.get(column);
        return cell == null || cell.isBlank() ? null : cell.strip();
    }

    /** The cell's text; a finding, and an empty text, when there is none. */
    public String required(String column) {
        String text = text(column);
        if (text == null) {
            findings.add(Finding.of(PlatformProblem.REQUIRED).at(column));
            return "";
        }
        return text;
    }

    public @Nullable LocalDate date(String column) {
        return read(column, "a day such as 2020-12-17", LocalDate::parse);
    }

    /** A moment with its offset, to the millisecond, as the store keeps it. */
    public @Nullable OffsetDateTime dateTime(String column) {
        return read(column, "a moment such as 2020-12-17T09:00:00+08:00", text -> OffsetDateTime.parse(text)
                .truncatedTo(ChronoUnit.MILLIS));
    }

    public @Nullable BigDecimal decimal(String column) {
        return read(column, "a number", BigDecimal::new);
    }

    public @Nullable Integer integer(String column) {
        return read(column, "a whole number", Integer::valueOf);
    }

    public @Nullable Boolean yesNo(String column) {
        return read(column, "true or false", text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        });
    }

    public <E extends Enum<E>> @Nullable E choice(String column, Class<E> type) {
        return read(column, "one of " + Arrays.toString(type.getEnumConstants()), text -> Enum.valueOf(type, text));
    }

    /** A finding for every one of these columns that is empty. */
    public ImportRow require(String... columns) {
        for (String column : columns) {
            required(column);
        }
        return this;
    }

    /** Refuses the line with everything found so far. */
    public void throwIfAny() {
        findings.throwIfAny();
    }

    private <T> @Nullable T read(String column, String expected, Function<String, T> parser) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            findings.add(Finding.of(PlatformProblem.MALFORMED)
                    .with("value", text.length() > 60 ? text.substring(0, 60) + "…" : text)
                    .with("expected", expected)
                    .at(column));
            return null;
        }
    }
}
