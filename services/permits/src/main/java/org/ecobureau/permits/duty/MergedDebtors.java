package org.ecobureau.permits.duty;

import org.ecobureau.permits.enterprise.MergerFollower;
import org.ecobureau.platform.command.Commands;
import org.springframework.stereotype.Component;

/** Reports that an enterprise owed when it went into another one. */
@Component
class MergedDebtors extends MergerFollower<ExecutionReport> {

    MergedDebtors(ExecutionReports reports, Commands commands) {
        super(commands, reports, reports::owedBy, ExecutionReport::noteSuccessor);
    }
}
