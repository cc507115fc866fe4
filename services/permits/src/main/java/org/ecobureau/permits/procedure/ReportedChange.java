package org.ecobureau.permits.procedure;

import java.time.LocalDate;
import java.util.List;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.time.Dated;

/**
 * Something about a holder that changed on one day and is reported on another.
 *
 * @param on the day on which it changed
 * @param reportedOn the day on which it was reported
 */
public record ReportedChange(LocalDate on, LocalDate reportedOn) {

    /** A change lies before its report: {@code CHANGED_LATER}. */
    public void check(Findings findings) {
        findings.addIf(on.isAfter(reportedOn), () -> Finding.of(ProcedureProblem.CHANGED_LATER)
                .with("changedOn", on)
                .with("reportedOn", reportedOn)
                .at("changedOn"));
    }

    /** The warning {@code REPORTED_LATE} when the term for the report was over. */
    public List<Finding> lateness(Dated.Version<Term> rule) {
        LocalDate due = rule.value().endFrom(on);
        return reportedOn.isAfter(due)
                ? List.of(Finding.of(ProcedureProblem.REPORTED_LATE)
                        .with("reportedOn", reportedOn)
                        .with("due", due)
                        .at("changedOn")
                        .under(rule.citation()))
                : List.of();
    }
}
