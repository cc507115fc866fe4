package org.ecobureau.permits.permit;

import org.ecobureau.vocabulary.lifecycle.Role;

/** The office that does the work on a permit; the permit is issued in the name of the city bureau all the same. */
public enum IssuingOffice {
    CITY(Role.CITY_OFFICER),
    COUNTY(Role.COUNTY_OFFICER);

    private final Role role;

    IssuingOffice(Role role) {
        this.role = role;
    }

    /** Who acts for the office. */
    Role role() {
        return role;
    }
}
