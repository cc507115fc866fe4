package org.ecobureau.permits.permit;

/** What is done with a permit. */
public enum PermitAction {
    DRAFT(false),
    SAVE(false),
    DISCARD(false),
    SUBMIT(false),
    APPLY(false),
    REQUEST_CORRECTION(true),
    RESUBMIT(false),
    ACCEPT(true),
    DECLARE_NOT_REQUIRED(true),
    DECLINE(true),
    WITHDRAW(false),
    ORDER_SITE_CHECK(true),
    RECORD_SITE_CHECK(true),
    ORDER_ASSESSMENT(true),
    RECORD_ASSESSMENT(true),
    START_PROCEEDING(true),
    END_PROCEEDING(true),
    ORDER_RECTIFICATION(true),
    REPORT_RECTIFIED(false),
    EXTEND_DECISION(true),
    GRANT(true),
    REFUSE(true),
    CHANGE(true),
    AMEND(true),
    REAPPLY(false),
    GRANT_REAPPLICATION(true),
    REFUSE_REAPPLICATION(true),
    APPLY_FOR_RENEWAL(false),
    RENEW(true),
    REFUSE_RENEWAL(true),
    REISSUE(true),
    NOTE_SUCCESSOR(false),
    TRANSFER(true),
    SUSPEND(true),
    REINSTATE(true),
    REVOKE(true),
    CANCEL(true),
    EXPIRE(false);

    private final boolean takenByOffice;

    PermitAction(boolean takenByOffice) {
        this.takenByOffice = takenByOffice;
    }

    /** Whether only the office that is responsible for the permit takes it. */
    boolean isTakenByOffice() {
        return takenByOffice;
    }
}
