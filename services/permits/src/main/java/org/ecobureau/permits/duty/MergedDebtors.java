package org.ecobureau.permits.duty;

import org.ecobureau.permits.enterprise.MergerFollower;
import org.ecobureau.platform.command.Command;
import org.ecobureau.platform.command.Commands;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.springframework.stereotype.Component;

/** Reports that an enterprise owed when it went into another one. */
@Component
class MergedDebtors implements MergerFollower {

    private final ExecutionReports reports;
    private final Commands commands;

    MergedDebtors(ExecutionReports reports, Commands commands) {
        this.reports = reports;
        this.commands = commands;
    }

    @Override
    public void follow(String former, CreditCode successor, Command because) {
        reports.owedBy(former)
                .forEach(id -> commands.change(
                        reports,
                        id,
                        because.forRecord(id),
                        (report, command) -> report.noteSuccessor(successor, command.at())));
    }
}
