package org.ecobureau.permits.permit;

import java.util.Set;
import org.ecobureau.permits.procedure.DayCount;
import org.ecobureau.permits.procedure.Term;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the texts at hand do not say: the working days of the trial rule of 2018, how the days of the regulation of 2021
 * are counted, what beside hearings and reviews by experts (行政许可法, article 45) stops the clock of a decision, and how
 * long an enterprise has to rectify (环环评〔2020〕19号).
 *
 * @param renewal before expiry, under the trial rule
 * @param change for reporting a change, under the trial rule
 * @param notice working days of a public notice before an application, under the trial rule
 * @param leastRectification months that an enterprise has at least to put right what stands against a permit
 * @param mostRectification months that it has at most
 * @param outsideTheClock what of a review does not count for the time of the decision; since 1 July 2024 a technical
 *     assessment counts in any case
 * @param shortTerms up to {@code shortDays} days, under the regulation
 * @param longTerms above, under the regulation
 */
@ConfigurationProperties("ecobureau.permits.terms")
record TermSettings(
        @DefaultValue("30") int renewal,
        @DefaultValue("30") int change,
        @DefaultValue("5") int notice,
        @DefaultValue("3") int leastRectification,
        @DefaultValue("12") int mostRectification,

        @DefaultValue({"TECHNICAL_ASSESSMENT", "HEARING", "EXPERT_REVIEW", "RECTIFICATION"})
        Set<ReviewPart> outsideTheClock,

        @DefaultValue("10") int shortDays,
        @DefaultValue("WORKING") DayCount shortTerms,
        @DefaultValue("CALENDAR") DayCount longTerms) {

    /** So many days of the regulation. */
    Term regulation(int days) {
        return new Term(days, days <= shortDays ? shortTerms : longTerms);
    }
}
