package org.ecobureau.remediation.report;

import java.util.List;
import org.ecobureau.vocabulary.standard.Quantity;

/**
 * Sites and villages in a year.
 *
 * @param projects by name
 * @param ruralInvestment in ten thousand yuan
 */
public record RemediationReport(
        List<RemediationProject> projects,
        int villagesTotal,
        int villagesTreated,
        int villagesCompletedInYear,
        Quantity ruralInvestment) {}
