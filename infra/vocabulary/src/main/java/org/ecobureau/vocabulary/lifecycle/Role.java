package org.ecobureau.vocabulary.lifecycle;

/** Who acts: the roles a token can carry. */
public enum Role {
    ENTERPRISE(true),
    HOSPITAL(true),
    CARRIER(true),
    OPERATOR(true),
    COUNTY_OFFICER(false),
    CITY_OFFICER(false),
    PROVINCE(false),
    PUBLIC(false);

    private final boolean organisation;

    Role(boolean organisation) {
        this.organisation = organisation;
    }

    /** Whether the role acts for one organisation and sees that organisation's records only. */
    public boolean isOrganisation() {
        return organisation;
    }
}
