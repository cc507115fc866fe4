package org.ecobureau.permits.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.ecobureau.permits.permit.HeldPermit;
import org.ecobureau.permits.permit.HeldPermits;
import org.ecobureau.platform.command.Command;
import org.ecobureau.platform.command.DueSteps;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.time.BureauTime;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Raises reports when their periods are over, reminds before they are due, and records what is missing. Several instances
 * may run: each of these is done once.
 */
@Component
class DutyClock {

    private static final int BATCH = 200;

    private final HeldPermits permits;
    private final ReportService reports;
    private final DueSteps due;
    private final Clock clock;
    private final DutySettings settings;
    /** Goes round all permits, a batch at a time. */
    private String place = "";

    DutyClock(HeldPermits permits, ReportService reports, DueSteps due, Clock clock, DutySettings settings) {
        this.permits = permits;
        this.reports = reports;
        this.due = due;
        this.clock = clock;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "${ecobureau.permits.expiry-interval}")
    void sweep() {
        LocalDate today = BureauTime.day(clock.instant());
        List<HeldPermit> batch = permits.after(place, BATCH);
        batch.forEach(permit -> reports.raise(permit, today));
        place = batch.size() < BATCH ? "" : batch.get(batch.size() - 1).id();
        reports.all()
                .toBeReminded(today.plusDays(settings.reminder()), BATCH)
                .forEach(report -> take(report, "reminder", (each, command) -> each.remind(command.at())));
        reports.all()
                .lapsed(today, BATCH)
                .forEach(report -> take(report, "missing", (each, command) -> each.miss(command.at())));
    }

    private void take(
            Stored<ExecutionReport> report,
            String what,
            BiFunction<ExecutionReport, Command, Change<ExecutionReport>> step) {
        String cause = what + "/" + report.id() + "/" + report.version();
        due.take(reports.all(), report, cause, clock.instant(), step);
    }
}
