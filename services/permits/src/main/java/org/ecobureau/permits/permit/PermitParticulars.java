package org.ecobureau.permits.permit;

import org.ecobureau.permits.source.Site;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.standard.Town;
import org.jspecify.annotations.Nullable;

/** What is said anew about a permit's premises and holder; null for what stays as it is. */
record PermitParticulars(
        @Nullable String siteName,
        @Nullable Town town,
        @Nullable String address,
        @Nullable String legalRepresentative) {

    /** Errors: {@code TOWN_UNKNOWN}. */
    static PermitParticulars read(
            @Nullable String siteName,
            @Nullable String town,
            @Nullable String address,
            @Nullable String legalRepresentative) {
        Findings findings = new Findings();
        Town read = town == null ? null : findings.read("town", () -> Town.of(town));
        findings.throwIfAny();
        return new PermitParticulars(siteName, read, address, legalRepresentative);
    }

    Site site(Site before) {
        return before.with(siteName, town, address);
    }

    Holder holder(Holder before) {
        return before.with(legalRepresentative);
    }
}
