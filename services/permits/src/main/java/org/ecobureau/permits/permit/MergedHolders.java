package org.ecobureau.permits.permit;

import org.ecobureau.permits.enterprise.MergerFollower;
import org.ecobureau.platform.command.Commands;
import org.springframework.stereotype.Component;

/** Permits and applications of an enterprise that went into another one. */
@Component
class MergedHolders extends MergerFollower<Permit> {

    MergedHolders(Permits permits, Commands commands) {
        super(commands, permits, permits::openOf, Permit::noteSuccessor);
    }
}
