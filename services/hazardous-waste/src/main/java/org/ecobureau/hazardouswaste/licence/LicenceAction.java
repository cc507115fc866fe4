package org.ecobureau.hazardouswaste.licence;

/** What is done to an operating licence. */
enum LicenceAction {
    GRANT("granted"),
    SUSPEND("suspended"),
    RESTORE("restored"),
    REVOKE("revoked"),
    EXPIRE("expired");

    private final String done;

    LicenceAction(String done) {
        this.done = done;
    }

    /** The word for it in the name of the event. */
    String done() {
        return done;
    }
}
