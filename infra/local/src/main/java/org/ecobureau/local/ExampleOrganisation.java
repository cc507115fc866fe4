package org.ecobureau.local;

import org.ecobureau.vocabulary.lifecycle.Role;
import org.jspecify.annotations.Nullable;

/** For whom a development token of an organisation's role acts. */
final class ExampleOrganisation {

    private ExampleOrganisation() {}

    /** The unified social credit code; null for a role that acts for no organisation. */
    static @Nullable String of(Role role) {
        return switch (role) {
            case ENTERPRISE -> "91430422MA4L00001X";
            case HOSPITAL -> "12430422MB0000012W";
            case CARRIER -> "91430422MA4L000021";
            case OPERATOR -> "91430422MA4L000034";
            case COUNTY_OFFICER, CITY_OFFICER, PROVINCE, PUBLIC -> null;
        };
    }
}
