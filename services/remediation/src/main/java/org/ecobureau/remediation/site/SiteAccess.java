package org.ecobureau.remediation.site;

import java.util.Collections;
import java.util.Set;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.problem.Finding;

/** Which part of a site an organisation needs for an action. */
final class SiteAccess {

    private SiteAccess() {}

    /** Refuses an organisation that has another part: {@code NOT_ITS_PARTY}. */
    static void require(ContaminatedSite site, SiteAction action, Caller caller) {
        if (!isOpen(site, action, caller)) {
            throw Finding.of(SiteProblem.NOT_ITS_PARTY)
                    .with("action", action)
                    .with("expected", action.parties())
                    .with("actual", parts(site, caller))
                    .asProblem();
        }
    }

    /** Whether the action is up to the caller: to an authority, or to an organisation in one of its parts. */
    static boolean isOpen(ContaminatedSite site, SiteAction action, Caller caller) {
        return caller.isOfficer()
                || caller.is(Role.PROVINCE)
                || !Collections.disjoint(parts(site, caller), action.parties());
    }

    private static Set<PartyRole> parts(ContaminatedSite site, Caller caller) {
        String organisation = caller.organisation();
        return organisation == null ? Set.of() : site.profile().parties().partsOf(organisation);
    }
}
