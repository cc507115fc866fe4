package org.ecobureau.permits.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ecobureau.permits.procedure.Grounds;
import org.ecobureau.vocabulary.lifecycle.ActionTable;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.lifecycle.Deadline;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;

/**
 * An execution report that a holder owes on a period, from the end of the period to its acceptance.
 *
 * @param submittedOn the day on which it was last handed in
 * @param chapters what was handed in
 * @param summary in the holder's words
 * @param grounds why it was sent back
 */
record ExecutionReport(
        String id,
        Debtor debtor,
        ReportDuty duty,
        ReportStatus status,
        boolean reminded,
        @Nullable LocalDate submittedOn,
        Set<ReportChapter> chapters,
        @Nullable String summary,
        @Nullable String grounds) {

    private static final Set<Role> OFFICERS = EnumSet.of(Role.COUNTY_OFFICER, Role.CITY_OFFICER);
    private static final Set<Role> HOLDERS =
            EnumSet.of(Role.ENTERPRISE, Role.HOSPITAL, Role.OPERATOR, Role.COUNTY_OFFICER, Role.CITY_OFFICER);
    private static final Set<Role> THE_CLOCK_ALONE = Set.of();

    static final ActionTable<ExecutionReport, ReportStatus, ReportAction> ACTIONS =
            ActionTable.<ExecutionReport, ReportStatus, ReportAction>of(ExecutionReport::status, ReportAction.class)
                    .creation(ReportAction.RAISE, ReportStatus.DUE, THE_CLOCK_ALONE)
                    .action(ReportAction.SUBMIT, ReportStatus.OPEN, ReportStatus.SUBMITTED, HOLDERS)
                    .action(ReportAction.ACCEPT, EnumSet.of(ReportStatus.SUBMITTED), ReportStatus.ACCEPTED, OFFICERS)
                    .action(ReportAction.RETURN, EnumSet.of(ReportStatus.SUBMITTED), ReportStatus.INCOMPLETE, OFFICERS)
                    .actionInPlace(
                            ReportAction.REMIND, EnumSet.of(ReportStatus.DUE, ReportStatus.INCOMPLETE), THE_CLOCK_ALONE)
                    .actionInPlace(ReportAction.NOTE_SUCCESSOR, ReportStatus.UNSETTLED, THE_CLOCK_ALONE)
                    .actionInPlace(ReportAction.TRANSFER, ReportStatus.UNSETTLED, THE_CLOCK_ALONE)
                    .action(ReportAction.MISS, EnumSet.of(ReportStatus.DUE), ReportStatus.MISSING, THE_CLOCK_ALONE)
                    .guard(
                            ReportAction.MISS,
                            (report, at) -> report.isOverdue(BureauTime.day(at))
                                    ? List.of()
                                    : List.of(Finding.of(DutyProblem.NOT_DUE_YET)
                                            .with("dueOn", report.duty().dueOn())))
                    .build();

    ExecutionReport {
        chapters = Set.copyOf(chapters);
    }

    static String id(String permitId, ReportDuty duty) {
        return permitId + ":" + duty.condition() + ":" + duty.period().name();
    }

    static Change<ExecutionReport> raise(Debtor debtor, ReportDuty duty, Instant at) {
        var report = new ExecutionReport(
                id(debtor.permitId(), duty), debtor, duty, ReportStatus.DUE, false, null, Set.of(), null, null);
        return Change.of(report, ReportAction.RAISE, at).detail("dueOn", duty.dueOn());
    }

    /** Hands it in; what is late or lacking is a warning, and the officer judges. */
    Change<ExecutionReport> submit(Set<ReportChapter> handedIn, String text, Instant at) {
        ACTIONS.check(this, ReportAction.SUBMIT, at);
        LocalDate day = BureauTime.day(at);
        var report = new ExecutionReport(id, debtor, duty, ReportStatus.SUBMITTED, reminded, day, handedIn, text, null);
        Change<ExecutionReport> change =
                Change.of(report, ReportAction.SUBMIT, at).emit(ReportEvent.of(ReportEvent.SUBMITTED, report, day));
        if (report.isLate()) {
            change = change.warn(List.of(Finding.of(DutyProblem.REPORT_LATE)
                    .with("day", day)
                    .with("dueOn", duty.dueOn())
                    .under(ReportingRules.SOURCE)));
        }
        Set<ReportChapter> missing = report.missingChapters();
        return missing.isEmpty()
                ? change
                : change.warn(List.of(Finding.of(DutyProblem.CHAPTERS_MISSING)
                        .with("missing", missing)
                        .at("chapters")
                        .under(ReportingRules.SOURCE)));
    }

    Change<ExecutionReport> accept(Instant at) {
        ACTIONS.check(this, ReportAction.ACCEPT, at);
        return judged(ReportStatus.ACCEPTED, null, ReportAction.ACCEPT, at);
    }

    Change<ExecutionReport> sendBack(Grounds why, Instant at) {
        ACTIONS.check(this, ReportAction.RETURN, at);
        return judged(ReportStatus.INCOMPLETE, why.toString(), ReportAction.RETURN, at)
                .detail("grounds", why);
    }

    private Change<ExecutionReport> judged(ReportStatus next, @Nullable String why, ReportAction action, Instant at) {
        var report = new ExecutionReport(id, debtor, duty, next, reminded, submittedOn, chapters, summary, why);
        return Change.of(report, action, at).emit(ReportEvent.of(ReportEvent.JUDGED, report, BureauTime.day(at)));
    }

    /** Notes that the holder is reminded. */
    Change<ExecutionReport> remind(Instant at) {
        ACTIONS.check(this, ReportAction.REMIND, at);
        var report = new ExecutionReport(id, debtor, duty, status, true, submittedOn, chapters, summary, grounds);
        return Change.of(report, ReportAction.REMIND, at)
                .emit(ReportEvent.of(ReportEvent.DUE_SOON, report, BureauTime.day(at)));
    }

    /** Notes that it was not handed in in time. Errors: {@code NOT_DUE_YET}. */
    Change<ExecutionReport> miss(Instant at) {
        ACTIONS.check(this, ReportAction.MISS, at);
        var report = new ExecutionReport(
                id, debtor, duty, ReportStatus.MISSING, reminded, submittedOn, chapters, summary, grounds);
        return Change.of(report, ReportAction.MISS, at)
                .emit(ReportEvent.of(ReportEvent.MISSING, report, BureauTime.day(at)));
    }

    /** Notes that the holder went into another enterprise, which from then on sees the report and hands it in. */
    Change<ExecutionReport> noteSuccessor(CreditCode successor, Instant at) {
        ACTIONS.check(this, ReportAction.NOTE_SUCCESSOR, at);
        return Change.of(owedBy(debtor.followedBy(successor)), ReportAction.NOTE_SUCCESSOR, at)
                .detail("successor", successor);
    }

    /** Goes with the permit to its new holder. */
    Change<ExecutionReport> transfer(CreditCode holder, Instant at) {
        ACTIONS.check(this, ReportAction.TRANSFER, at);
        ExecutionReport report = owedBy(debtor.replacedBy(holder));
        return Change.of(report, ReportAction.TRANSFER, at)
                .detail("formerHolder", debtor.creditCode())
                .detail("holder", holder)
                .emit(ReportEvent.of(ReportEvent.TRANSFERRED, report, BureauTime.day(at)));
    }

    private ExecutionReport owedBy(Debtor other) {
        return new ExecutionReport(id, other, duty, status, reminded, submittedOn, chapters, summary, grounds);
    }

    boolean isOpen() {
        return ReportStatus.OPEN.contains(status);
    }

    /** Whether the holder owes it still on a day on which it is no longer in time. */
    boolean isOverdue(LocalDate day) {
        return isOpen() && day.isAfter(duty.dueOn());
    }

    /** Whether it was handed in after its day. */
    boolean isLate() {
        return submittedOn != null && submittedOn.isAfter(duty.dueOn());
    }

    /** What is not in what was handed in; none before that. */
    Set<ReportChapter> missingChapters() {
        if (submittedOn == null) {
            return Set.of();
        }
        Set<ReportChapter> missing = ReportChapter.of(duty.period().rhythm());
        missing.removeAll(chapters);
        return missing;
    }

    List<Deadline> deadlines() {
        return isOpen()
                ? List.of(new Deadline(
                        "SUBMIT_REPORT",
                        ReportingRules.SOURCE,
                        BureauTime.startOf(duty.period().to().plusDays(1)),
                        BureauTime.endOf(duty.dueOn())))
                : List.of();
    }

    /** As it stands on that day, recorded or not. */
    ReportStatus statusOn(LocalDate day) {
        return status == ReportStatus.DUE && isOverdue(day) ? ReportStatus.MISSING : status;
    }
}
