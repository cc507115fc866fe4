package org.ecobureau.permits.enterprise;

import org.ecobureau.platform.command.Command;
import org.ecobureau.vocabulary.standard.CreditCode;

/** Records of an enterprise that are still open: who follows it sees them from now on, and acts on them. */
public interface MergerFollower {

    /** @param because of the merger; made one for each record */
    void follow(String former, CreditCode successor, Command because);
}
