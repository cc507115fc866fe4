package org.ecobureau.permits.permit;

import org.ecobureau.permits.procedure.DayCount;
import org.ecobureau.permits.procedure.Term;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What was not verified against the published texts: the working days of the trial rule of 2018, and how the days of
 * the regulation of 2021 are counted.
 *
 * @param correction for telling an applicant what is missing, under the trial rule
 * @param decision from acceptance, under the trial rule; {@code extension} comes on top with leave
 * @param renewal before expiry, under the trial rule
 * @param change for reporting a change, under the trial rule
 * @param notice working days of a public notice before an application, under the trial rule
 * @param shortTerms up to {@code shortDays} days, under the regulation
 * @param longTerms above, under the regulation
 */
@ConfigurationProperties("ecobureau.permits.terms")
record TermSettings(
        @DefaultValue("5") int correction,
        @DefaultValue("20") int decision,
        @DefaultValue("10") int extension,
        @DefaultValue("30") int renewal,
        @DefaultValue("30") int change,
        @DefaultValue("5") int notice,
        @DefaultValue("10") int shortDays,
        @DefaultValue("WORKING") DayCount shortTerms,
        @DefaultValue("CALENDAR") DayCount longTerms) {

    /** So many days of the regulation. */
    Term regulation(int days) {
        return new Term(days, days <= shortDays ? shortTerms : longTerms);
    }
}
