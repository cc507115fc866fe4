package org.ecobureau.permits.permit;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The course of an application.
 *
 * @param appliedOn the day it was first handed in; of a draft, the day it was begun
 * @param submittedOn the day it was last handed in, complete or not; null for what was never handed in
 * @param missing what it lacks by the rules of the day on which it was handed in
 * @param siteCheck null where the premises are not looked at
 * @param assessment null where no institution is asked
 * @param extended whether the time for the decision was extended
 * @param decidedOn the day of the grant or refusal
 * @param unmet the conditions for a grant that a refusal found not met
 */
public record Application(
        LocalDate appliedOn,
        @Nullable LocalDate submittedOn,
        Set<ApplicationItem> missing,
        @Nullable PublicNotice notice,
        @Nullable LocalDate acceptedOn,
        @Nullable SiteCheck siteCheck,
        @Nullable TechnicalAssessment assessment,
        boolean extended,
        @Nullable LocalDate decidedOn,
        Set<GrantCondition> unmet) {

    public Application {
        missing = Set.copyOf(missing);
        unmet = Set.copyOf(unmet);
    }

    static Application drafted(LocalDate day, Dossier dossier) {
        return new Application(day, null, dossier.missing(), dossier.notice(), null, null, null, false, null, Set.of());
    }

    static Application submitted(LocalDate day, Dossier dossier) {
        return new Application(day, day, dossier.missing(), dossier.notice(), null, null, null, false, null, Set.of());
    }

    Application redrafted(Dossier dossier) {
        return drafted(appliedOn, dossier);
    }

    Application resubmitted(LocalDate day, Dossier dossier) {
        return new Application(
                appliedOn, day, dossier.missing(), dossier.notice(), null, null, null, false, null, Set.of());
    }

    Application accepted(LocalDate day) {
        return new Application(appliedOn, submittedOn, missing, notice, day, null, null, false, null, Set.of());
    }

    Application with(SiteCheck check) {
        return new Application(
                appliedOn, submittedOn, missing, notice, acceptedOn, check, assessment, extended, decidedOn, unmet);
    }

    Application with(TechnicalAssessment assessed) {
        return new Application(
                appliedOn, submittedOn, missing, notice, acceptedOn, siteCheck, assessed, extended, decidedOn, unmet);
    }

    Application withExtension() {
        return new Application(
                appliedOn, submittedOn, missing, notice, acceptedOn, siteCheck, assessment, true, decidedOn, unmet);
    }

    Application granted(LocalDate day) {
        return refused(day, Set.of());
    }

    Application refused(LocalDate day, Set<GrantCondition> conditions) {
        return new Application(
                appliedOn, submittedOn, missing, notice, acceptedOn, siteCheck, assessment, extended, day, conditions);
    }

    /** The day on which what waits to be taken in was handed in. */
    LocalDate requireSubmittedOn() {
        return Objects.requireNonNull(submittedOn, "never handed in");
    }

    boolean isSiteCheckOpen() {
        return siteCheck != null && siteCheck.isOpen();
    }

    boolean isAssessmentOpen() {
        return assessment != null && assessment.isOpen();
    }
}
