package org.ecobureau.local;

import org.ecobureau.vocabulary.lifecycle.Role;
import org.jspecify.annotations.Nullable;

/** Organisations of the dataset for which development tokens act. */
final class ExampleOrganisation {

    private ExampleOrganisation() {}

    /** The unified social credit code; null for a role that acts for no organisation. */
    static @Nullable String of(Role role) {
        return switch (role) {
            case ENTERPRISE -> "91430422MY000040X8";
            case HOSPITAL -> "12430422MY0000055H";
            case CARRIER -> "91430422MY00001275";
            case OPERATOR -> "91430422MY0000012Y";
            case COUNTY_OFFICER, CITY_OFFICER, PROVINCE, PUBLIC -> null;
        };
    }
}
