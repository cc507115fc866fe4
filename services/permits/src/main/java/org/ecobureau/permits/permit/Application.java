package org.ecobureau.permits.permit;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The course of an application.
 *
 * @param appliedOn the day it was first handed in; of a draft, the day it was begun
 * @param submittedOn the day it was last handed in, complete or not; null for what was never handed in
 * @param missing what it lacks by the rules of the day on which it was handed in
 * @param review what has happened since the acceptance
 * @param decidedOn the day of the grant or refusal
 * @param unmet the conditions for a grant that a refusal found not met
 */
public record Application(
        LocalDate appliedOn,
        @Nullable LocalDate submittedOn,
        Set<ApplicationItem> missing,
        @Nullable PublicNotice notice,
        @Nullable LocalDate acceptedOn,
        Review review,
        @Nullable LocalDate decidedOn,
        Set<GrantCondition> unmet) {

    public Application {
        missing = Set.copyOf(missing);
        unmet = Set.copyOf(unmet);
    }

    static Application drafted(LocalDate day, Dossier dossier) {
        return new Application(day, null, dossier.missing(), dossier.notice(), null, Review.NONE, null, Set.of());
    }

    static Application submitted(LocalDate day, Dossier dossier) {
        return new Application(day, day, dossier.missing(), dossier.notice(), null, Review.NONE, null, Set.of());
    }

    Application redrafted(Dossier dossier) {
        return drafted(appliedOn, dossier);
    }

    Application resubmitted(LocalDate day, Dossier dossier) {
        return new Application(appliedOn, day, dossier.missing(), dossier.notice(), null, Review.NONE, null, Set.of());
    }

    Application accepted(LocalDate day) {
        return new Application(appliedOn, submittedOn, missing, notice, day, Review.NONE, null, Set.of());
    }

    Application with(Review next) {
        return new Application(appliedOn, submittedOn, missing, notice, acceptedOn, next, decidedOn, unmet);
    }

    Application granted(LocalDate day) {
        return refused(day, Set.of());
    }

    Application refused(LocalDate day, Set<GrantCondition> conditions) {
        return new Application(appliedOn, submittedOn, missing, notice, acceptedOn, review, day, conditions);
    }

    /** The day on which what waits to be taken in was handed in. */
    LocalDate requireSubmittedOn() {
        return Objects.requireNonNull(submittedOn, "never handed in");
    }

    @Nullable
    SiteCheck siteCheck() {
        return review.siteCheck();
    }

    @Nullable
    TechnicalAssessment assessment() {
        return review.assessment();
    }

    @Nullable
    Rectification rectification() {
        return review.rectification();
    }

    boolean extended() {
        return review.extended();
    }

    boolean isSiteCheckOpen() {
        SiteCheck check = siteCheck();
        return check != null && check.isOpen();
    }

    boolean isAssessmentOpen() {
        TechnicalAssessment assessment = assessment();
        return assessment != null && assessment.isOpen();
    }

    /** The hearing or review by experts that goes on. */
    Optional<Proceeding> openProceeding() {
        return review.proceedings().stream().filter(Proceeding::isOpen).findFirst();
    }
}
