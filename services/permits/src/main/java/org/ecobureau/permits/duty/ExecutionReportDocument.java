package org.ecobureau.permits.duty;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.ecobureau.permits.content.Rhythm;
import org.ecobureau.platform.store.DocumentMapping;
import org.ecobureau.platform.store.Index;
import org.ecobureau.platform.store.OptionalFields;

/** How a report is kept; {@code openUntil} and {@code remindOn} are there while they matter, so that the clock finds them. */
final class ExecutionReportDocument implements DocumentMapping<ExecutionReport> {

    static final String STATUS = "state.status";
    static final String DUE_ON = "state.dueOn";
    static final String OPEN_UNTIL = "state.openUntil";
    static final String REMIND_BY = "state.remindBy";
    static final String MISSED_AFTER = "state.missedAfter";

    @Override
    public String aggregate() {
        return "executionReport";
    }

    @Override
    public String collection() {
        return "execution_reports";
    }

    @Override
    public Document write(ExecutionReport report) {
        ReportDuty duty = report.duty();
        Document state = DebtorDocument.write(report.debtor(), new Document("id", report.id()))
                .append("condition", duty.condition())
                .append("rhythm", duty.period().rhythm().name())
                .append("from", duty.period().from().toString())
                .append("coversFrom", duty.coversFrom().toString())
                .append("dueOn", duty.dueOn().toString())
                .append("status", report.status().name())
                .append("reminded", report.reminded())
                .append(
                        "chapters",
                        report.chapters().stream().map(Enum::name).sorted().toList());
        OptionalFields.put(state, "submittedOn", report.submittedOn());
        OptionalFields.put(state, "summary", report.summary());
        OptionalFields.put(state, "grounds", report.grounds());
        if (report.isOpen()) {
            OptionalFields.put(state, "openUntil", duty.dueOn());
            OptionalFields.put(
                    state,
                    "remindBy",
                    report.reminded() || report.status() == ReportStatus.MISSING ? null : duty.dueOn());
            OptionalFields.put(state, "missedAfter", report.status() == ReportStatus.DUE ? duty.dueOn() : null);
        }
        return state;
    }

    @Override
    public ExecutionReport read(Document state) {
        Rhythm rhythm = Rhythm.valueOf(state.getString("rhythm"));
        return new ExecutionReport(
                state.getString("id"),
                DebtorDocument.read(state),
                new ReportDuty(
                        state.getString("condition"),
                        ReportPeriod.of(rhythm, LocalDate.parse(state.getString("from"))),
                        LocalDate.parse(state.getString("coversFrom")),
                        LocalDate.parse(state.getString("dueOn"))),
                ReportStatus.valueOf(state.getString("status")),
                state.getBoolean("reminded"),
                OptionalFields.day(state, "submittedOn"),
                state.getList("chapters", String.class).stream()
                        .map(ReportChapter::valueOf)
                        .collect(Collectors.toSet()),
                state.getString("summary"),
                state.getString("grounds"));
    }

    @Override
    public Collection<String> organisations(ExecutionReport report) {
        return report.debtor().readers();
    }

    @Override
    public boolean keepsVersions() {
        return true;
    }

    @Override
    public Set<String> derived() {
        return Set.of("id", "openUntil", "remindBy", "missedAfter");
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                Index.on("by_due", DUE_ON, "_id"),
                Index.on("by_permit", DebtorDocument.PERMIT, DUE_ON, "_id"),
                Index.on("by_enterprise", DebtorDocument.CREDIT_CODE, DUE_ON, "_id"),
                Index.on("by_town", DebtorDocument.TOWN, DUE_ON, "_id"),
                Index.on("by_office", DebtorDocument.OFFICE, DUE_ON, "_id"),
                Index.on("by_status", STATUS, DUE_ON, "_id"),
                Index.on("open", OPEN_UNTIL, DebtorDocument.OFFICE, DebtorDocument.TOWN),
                Index.on("owed_by_due", OPEN_UNTIL, "_id"),
                Index.on("owed_by_enterprise", DebtorDocument.CREDIT_CODE, OPEN_UNTIL, "_id"),
                Index.on("owed_in_town", DebtorDocument.TOWN, OPEN_UNTIL, "_id"),
                Index.on("owed_to_office", DebtorDocument.OFFICE, OPEN_UNTIL, "_id"),
                Index.on("to_remind", REMIND_BY),
                Index.on("to_miss", MISSED_AFTER));
    }
}
