package org.ecobureau.remediation.site;

import org.ecobureau.remediation.screening.LandUse;

/** What land may be used for, by group of GB 50137-2011. */
public enum ProposedLandUse {
    HOUSING(true, LandUse.TYPE1),
    EDUCATION_HEALTH_WELFARE(true, LandUse.TYPE1),
    PUBLIC_SERVICES(true, LandUse.TYPE2),
    NEIGHBOURHOOD_PARK(false, LandUse.TYPE1),
    COMMERCE(false, LandUse.TYPE2),
    INDUSTRY(false, LandUse.TYPE2),
    LOGISTICS(false, LandUse.TYPE2),
    ROADS_UTILITIES(false, LandUse.TYPE2);

    private final boolean sensitive;
    private final LandUse landUse;

    ProposedLandUse(boolean sensitive, LandUse landUse) {
        this.sensitive = sensitive;
        this.landUse = landUse;
    }

    /** Whether the law names the use: housing, public administration and public services. */
    boolean isSensitive() {
        return sensitive;
    }

    /** Its class in the soil standard. */
    LandUse landUse() {
        return landUse;
    }
}
