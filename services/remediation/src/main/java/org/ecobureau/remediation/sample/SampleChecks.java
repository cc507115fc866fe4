package org.ecobureau.remediation.sample;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.time.BureauTime;

/** What is asked of the parts of a sample. */
final class SampleChecks {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 2_000;
    private static final int DEEPEST_M = 200;
    private static final int DEPTH_PLACES = 2;

    private SampleChecks() {}

    /** Errors: {@code TEXT_MISSING}, {@code TEXT_TOO_LONG}. */
    static void name(String text, String field, Findings findings) {
        text(text, LONGEST_NAME, field, findings);
    }

    /** Errors: {@code TEXT_MISSING}, {@code TEXT_TOO_LONG}. */
    static void requireGrounds(String grounds) {
        Findings findings = new Findings();
        text(grounds, LONGEST_TEXT, "grounds", findings);
        findings.throwIfAny();
    }

    /** Errors: {@code DEPTH}. */
    static void depth(BigDecimal depth, Findings findings) {
        boolean sound = depth.signum() >= 0
                && depth.compareTo(BigDecimal.valueOf(DEEPEST_M)) <= 0
                && depth.stripTrailingZeros().scale() <= DEPTH_PLACES;
        findings.addIf(!sound, () -> Finding.of(SampleProblem.DEPTH)
                .with("depth", depth)
                .with("limit", DEEPEST_M)
                .at("depthM"));
    }

    /** Errors: {@code TAKEN_LATER}. */
    static void taken(LocalDate takenOn, Instant recordedAt, Findings findings) {
        LocalDate day = BureauTime.day(recordedAt);
        findings.addIf(takenOn.isAfter(day), () -> Finding.of(SampleProblem.TAKEN_LATER)
                .with("takenOn", takenOn)
                .with("day", day)
                .at("takenOn"));
    }

    private static void text(String text, int longest, String field, Findings findings) {
        findings.addIf(text.isBlank(), () -> Finding.of(SampleProblem.TEXT_MISSING)
                        .at(field))
                .addIf(text.length() > longest, () -> Finding.of(SampleProblem.TEXT_TOO_LONG)
                        .with("length", text.length())
                        .with("limit", longest)
                        .at(field));
    }
}
