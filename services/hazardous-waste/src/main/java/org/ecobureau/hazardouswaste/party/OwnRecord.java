package org.ecobureau.hazardouswaste.party;

import org.ecobureau.platform.security.Caller;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;

/** An organisation acts for itself; officers act for all. */
public final class OwnRecord {

    private OwnRecord() {}

    /** A finding {@code NOT_THE_CALLERS} at the field unless the caller may act for that organisation. */
    public static void check(Caller caller, String organisation, String field, Findings findings) {
        findings.addIf(!caller.isOfficer() && !organisation.equals(caller.organisation()), () -> Finding.of(
                        PartyProblem.NOT_THE_CALLERS)
                .with("given", organisation.length() > 40 ? organisation.substring(0, 40) + "…" : organisation)
                .with("organisation", caller.organisation())
                .at(field));
    }
}
