package org.ecobureau.permits.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecobureau.permits.content.Rhythm;
import org.ecobureau.permits.enterprise.EnterpriseView.TownView;
import org.ecobureau.permits.permit.IssuingOffice;
import org.ecobureau.platform.store.HistoryEntry;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.jspecify.annotations.Nullable;

/**
 * A report as the schema shows it.
 *
 * @param day on which it is looked at
 */
public record ExecutionReportView(Stored<ExecutionReport> stored, LocalDate day) {

    private ExecutionReport report() {
        return stored.value();
    }

    public String id() {
        return stored.id();
    }

    public String permitId() {
        return report().debtor().permitId();
    }

    public String permitNumber() {
        return report().debtor().number();
    }

    public String creditCode() {
        return report().debtor().creditCode().value();
    }

    public @Nullable String successorCode() {
        CreditCode successor = report().debtor().successor();
        return successor == null ? null : successor.value();
    }

    public TownView town() {
        return TownView.of(report().debtor().town());
    }

    public IssuingOffice issuingOffice() {
        return report().debtor().office();
    }

    public String condition() {
        return report().duty().condition();
    }

    public Rhythm rhythm() {
        return report().duty().period().rhythm();
    }

    public String period() {
        return report().duty().period().name();
    }

    public LocalDate from() {
        return report().duty().coversFrom();
    }

    public LocalDate to() {
        return report().duty().period().to();
    }

    public LocalDate dueOn() {
        return report().duty().dueOn();
    }

    public ReportStatus status() {
        return report().statusOn(day);
    }

    public boolean overdue() {
        return report().isOverdue(day);
    }

    public boolean late() {
        return report().isLate();
    }

    public @Nullable LocalDate submittedOn() {
        return report().submittedOn();
    }

    public List<ReportChapter> chapters() {
        return report().chapters().stream().sorted().toList();
    }

    public List<ReportChapter> missingChapters() {
        return report().missingChapters().stream().sorted().toList();
    }

    public @Nullable String summary() {
        return report().summary();
    }

    public @Nullable String grounds() {
        return report().grounds();
    }

    public int version() {
        return stored.version();
    }

    public Instant createdAt() {
        return stored.createdAt();
    }

    public Instant updatedAt() {
        return stored.updatedAt();
    }

    public List<HistoryEntry> history() {
        return stored.history();
    }
}
