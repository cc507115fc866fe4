package org.ecobureau.permits.permit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The course of an application.
 *
 * @param appliedOn the day it was first handed in
 * @param submittedOn the day it was last handed in, complete or not
 * @param siteCheck whether the premises are looked at
 * @param extended whether the time for the decision was extended
 * @param decidedOn the day of the grant or refusal
 */
public record Application(
        LocalDate appliedOn,
        LocalDate submittedOn,
        @Nullable LocalDate acceptedOn,
        boolean siteCheck,
        boolean extended,
        @Nullable LocalDate decidedOn) {

    static Application submitted(LocalDate day) {
        return new Application(day, day, null, false, false, null);
    }

    Application resubmitted(LocalDate day) {
        return new Application(appliedOn, day, null, false, false, null);
    }

    Application accepted(LocalDate day) {
        return new Application(appliedOn, submittedOn, day, false, false, null);
    }

    Application withSiteCheck() {
        return new Application(appliedOn, submittedOn, acceptedOn, true, extended, decidedOn);
    }

    Application withExtension() {
        return new Application(appliedOn, submittedOn, acceptedOn, siteCheck, true, decidedOn);
    }

    Application decided(LocalDate day) {
        return new Application(appliedOn, submittedOn, acceptedOn, siteCheck, extended, day);
    }
}
