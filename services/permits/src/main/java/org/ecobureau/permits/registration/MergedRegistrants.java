package org.ecobureau.permits.registration;

import org.ecobureau.permits.enterprise.MergerFollower;
import org.ecobureau.platform.command.Commands;
import org.springframework.stereotype.Component;

/** Registrations of an enterprise that went into another one. */
@Component
class MergedRegistrants extends MergerFollower<Registration> {

    MergedRegistrants(Registrations registrations, Commands commands) {
        super(commands, registrations, registrations::openOf, Registration::noteSuccessor);
    }
}
