package org.ecobureau.permits.permit;

/** What a review may be interrupted for. */
public enum ProceedingKind {
    HEARING(ReviewPart.HEARING),
    EXPERT_REVIEW(ReviewPart.EXPERT_REVIEW);

    private final ReviewPart part;

    ProceedingKind(ReviewPart part) {
        this.part = part;
    }

    ReviewPart part() {
        return part;
    }
}
