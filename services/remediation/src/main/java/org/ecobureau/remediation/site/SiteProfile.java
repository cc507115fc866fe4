package org.ecobureau.remediation.site;

import org.ecobureau.remediation.screening.LandUse;
import org.ecobureau.vocabulary.standard.GeoPoint;
import org.ecobureau.vocabulary.standard.GeoPolygon;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Town;
import org.jspecify.annotations.Nullable;

/**
 * What a site is, apart from what was done to it.
 *
 * @param name unique in the county
 * @param investment in ten thousand yuan
 */
public record SiteProfile(
        String id,
        String name,
        Town town,
        GeoPoint location,
        @Nullable GeoPolygon boundary,
        LandUse landUse,
        SiteParties parties,
        @Nullable Quantity investment) {

    SiteProfile with(SiteParties newParties) {
        return new SiteProfile(id, name, town, location, boundary, landUse, newParties, investment);
    }

    SiteProfile with(LandUse newLandUse) {
        return new SiteProfile(id, name, town, location, boundary, newLandUse, parties, investment);
    }

    SiteProfile with(Quantity newInvestment) {
        return new SiteProfile(id, name, town, location, boundary, landUse, parties, newInvestment);
    }
}
