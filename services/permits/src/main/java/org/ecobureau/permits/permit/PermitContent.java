package org.ecobureau.permits.permit;

import org.ecobureau.permits.source.Site;
import org.ecobureau.vocabulary.standard.Town;
import org.jspecify.annotations.Nullable;

/** What is said anew about a permit's premises and holder; null for what stays as it is. */
record PermitContent(
        @Nullable String siteName,
        @Nullable Town town,
        @Nullable String address,
        @Nullable String legalRepresentative) {

    Site site(Site before) {
        return before.with(siteName, town, address);
    }

    Holder holder(Holder before) {
        return before.with(legalRepresentative);
    }
}
