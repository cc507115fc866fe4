package org.ecobureau.hazardouswaste.licence;

import org.ecobureau.vocabulary.problem.Term;

/** What is done to an operating licence. */
enum LicenceAction implements Term {
    GRANT("核发", "granted"),
    SUSPEND("暂扣", "suspended"),
    RESTORE("恢复", "restored"),
    REVOKE("吊销", "revoked"),
    EXPIRE("届满失效", "expired");

    private final String chinese;
    private final String done;

    LicenceAction(String chinese, String done) {
        this.chinese = chinese;
        this.done = done;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    /** The word for it in the name of the event. */
    String done() {
        return done;
    }
}
