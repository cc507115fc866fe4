package org.ecobureau.permits.permit;

/** What is done with a permit. */
enum PermitAction {
    APPLY(false),
    REQUEST_CORRECTION(true),
    RESUBMIT(false),
    ACCEPT(true),
    DECLARE_NOT_REQUIRED(true),
    WITHDRAW(false),
    ORDER_SITE_CHECK(true),
    EXTEND_DECISION(true),
    GRANT(true),
    REFUSE(true),
    CHANGE(true),
    APPLY_FOR_RENEWAL(false),
    RENEW(true),
    REFUSE_RENEWAL(true),
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
