package org.ecobureau.permits.content;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ecobureau.permits.procedure.Keyed;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.jspecify.annotations.Nullable;

/**
 * A condition of a permit, with those under it (许可要求). The leaves of kinds {@code REPORT} and {@code MONITORING} that
 * have a reporting are the holder's duties to hand something in.
 *
 * <p>Errors, all at once: {@code CODE_FORM}, {@code TEXT_EMPTY}, {@code TEXT_TOO_LONG}, {@code OUT_OF_RANGE},
 * {@code REPORTING_MISSING}, {@code REPORTING_RHYTHM}.
 *
 * @param code identifies the condition within the permit, over all changes of its content
 * @param reporting when something is handed in; null where nothing is
 * @param keepYears for how many years what is written down is kept; null where nothing is said
 */
public record Condition(
        String code,
        ConditionKind kind,
        String text,
        @Nullable Reporting reporting,
        @Nullable Integer keepYears,
        List<Condition> children)
        implements Keyed {

    private static final int LONGEST_TEXT = 4_000;
    private static final int MOST_YEARS = 100;
    private static final Set<Rhythm> OF_REPORTS = EnumSet.of(Rhythm.MONTH, Rhythm.QUARTER, Rhythm.YEAR);

    public Condition {
        children = List.copyOf(children);
        Findings findings = new Findings();
        String given = code;
        findings.addIf(!given.matches("[0-9A-Za-z][0-9A-Za-z.-]{0,19}"), () -> Finding.of(ContentProblem.CODE_FORM)
                .with("value", given.length() > 20 ? given.substring(0, 20) + "…" : given)
                .with("expected", "1, 1.1, …")
                .at("code"));
        Checks.text("text", text, LONGEST_TEXT, findings);
        Integer years = keepYears;
        findings.addIf(years != null && (years < 1 || years > MOST_YEARS), () -> Finding.of(ContentProblem.OUT_OF_RANGE)
                .with("value", years)
                .with("expected", "1 … " + MOST_YEARS)
                .at("keepYears"));
        Reporting due = reporting;
        findings.addIf(
                kind == ConditionKind.REPORT && children.isEmpty() && due == null,
                () -> Finding.of(ContentProblem.REPORTING_MISSING).at("reporting"));
        findings.addIf(
                kind == ConditionKind.REPORT && due != null && !OF_REPORTS.contains(due.rhythm()),
                () -> Finding.of(ContentProblem.REPORTING_RHYTHM)
                        .with("value", due == null ? null : due.rhythm())
                        .at("reporting.rhythm"));
        findings.throwIfAny();
    }

    @Override
    public String key() {
        return code;
    }

    /** This condition and all under it, from the top down. */
    public Stream<Condition> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Condition::all));
    }

    int depth() {
        return 1 + children.stream().mapToInt(Condition::depth).max().orElse(0);
    }
}
