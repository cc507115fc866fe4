package org.ecobureau.medicalwaste.round;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ecobureau.medicalwaste.waste.WasteClass;
import org.ecobureau.medicalwaste.waste.WasteStream;
import org.ecobureau.medicalwaste.waste.Weight;
import org.ecobureau.platform.command.CommandInput;
import org.ecobureau.platform.imports.ImportRow;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;

/**
 * A line of the import of rounds: the hand-over and as much of what followed as has happened. A step is there only
 * after the one before.
 */
record RoundLine(
        RoundInput.HandOver handOver,
        @Nullable OffsetDateTime departedAt,
        @Nullable OffsetDateTime receivedAt,
        @Nullable Weight received,
        @Nullable OffsetDateTime disposedAt,
        @Nullable DisposalMethod method) {

    /** Errors: {@code REQUIRED}, {@code MALFORMED}, {@code STOP_FORM}, {@code DAY_DIFFERS}. */
    static RoundLine read(ImportRow row, CommandInput line) {
        row.require("day", "stream", "handedOverAt");
        requireWhatBelongsTogether(row);
        LocalDate day = row.date("day");
        WasteStream stream = row.choice("stream", WasteStream.class);
        OffsetDateTime handedOverAt = row.dateTime("handedOverAt");
        String carrier = row.required("carrier");
        String vehicle = row.required("vehicle");
        String plant = row.required("plant");
        String stops = row.required("stops");
        OffsetDateTime departedAt = row.dateTime("departedAt");
        OffsetDateTime receivedAt = row.dateTime("receivedAt");
        BigDecimal received = row.decimal("receivedKg");
        OffsetDateTime disposedAt = row.dateTime("disposedAt");
        DisposalMethod method = row.choice("method", DisposalMethod.class);
        row.throwIfAny();
        requireDay(Objects.requireNonNull(day), Objects.requireNonNull(handedOverAt));
        var handOver = new RoundInput.HandOver(
                Objects.requireNonNull(stream),
                carrier,
                vehicle,
                plant,
                stops(stops),
                line.idempotencyKey(),
                line.validateOnly(),
                handedOverAt);
        return new RoundLine(
                handOver,
                departedAt,
                receivedAt,
                received == null ? null : Weight.ofKilograms(received),
                disposedAt,
                method);
    }

    private static void requireWhatBelongsTogether(ImportRow row) {
        if (row.text("method") != null) {
            row.require("disposedAt");
        }
        if (row.text("disposedAt") != null) {
            row.require("method", "receivedAt");
        }
        if (row.text("receivedKg") != null) {
            row.require("receivedAt");
        }
        if (row.text("receivedAt") != null) {
            row.require("receivedKg", "departedAt");
        }
    }

    private static void requireDay(LocalDate day, OffsetDateTime handedOverAt) {
        LocalDate expected = BureauTime.day(handedOverAt.toInstant());
        if (!day.equals(expected)) {
            throw Finding.of(RoundProblem.DAY_DIFFERS)
                    .with("day", day)
                    .with("expected", expected)
                    .at("day")
                    .asProblem();
        }
    }

    private static List<RoundInput.AtStop> stops(String text) {
        Findings findings = new Findings();
        List<RoundInput.AtStop> stops = new ArrayList<>();
        String[] entries = text.split(";");
        for (int i = 0; i < entries.length; i++) {
            String entry = entries[i].strip();
            var stop = findings.read("stops." + i, () -> stop(entry));
            if (stop != null) {
                stops.add(stop);
            }
        }
        findings.throwIfAny();
        return stops;
    }

    private static RoundInput.AtStop stop(String entry) {
        String[] parts = entry.split(":");
        try {
            if (parts.length == 3) {
                return new RoundInput.AtStop(
                        parts[0], WasteClass.valueOf(parts[1]), Weight.ofKilograms(new BigDecimal(parts[2])), null);
            }
        } catch (IllegalArgumentException unreadable) {
            // Falls through: an unknown class and a weight that is no number are told alike.
        }
        throw Finding.of(RoundProblem.STOP_FORM)
                .with("value", entry.length() > 60 ? entry.substring(0, 60) + "…" : entry)
                .asProblem();
    }
}
