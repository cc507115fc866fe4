package org.ecobureau.hazardouswaste.manifest;

import java.time.Instant;
import java.time.LocalDate;
import org.ecobureau.vocabulary.lifecycle.Deadline;
import org.ecobureau.vocabulary.problem.Citation;
import org.ecobureau.vocabulary.time.BureauTime;
import org.ecobureau.vocabulary.time.WorkingCalendar;

/**
 * What the law of a day asks of a manifest.
 *
 * @param confirmationDays within which the receiver confirms, after the day of receipt
 * @param workingDays whether those are working days
 * @param oneKind whether a manifest is for one kind of waste only
 */
record ManifestRegime(
        NumberForm numbers,
        Citation numbering,
        int confirmationDays,
        boolean workingDays,
        Citation confirmation,
        boolean oneKind,
        Citation kinds) {

    /** The last day on which a receipt of that day is confirmed in time. */
    LocalDate confirmBy(LocalDate receipt) {
        return workingDays
                ? WorkingCalendar.CHINA.plusWorkingDays(receipt, confirmationDays)
                : receipt.plusDays(confirmationDays);
    }

    Deadline clock(Instant arrivedAt) {
        return new Deadline(
                "CONFIRM_RECEIPT", confirmation, arrivedAt, BureauTime.endOf(confirmBy(BureauTime.day(arrivedAt))));
    }
}
