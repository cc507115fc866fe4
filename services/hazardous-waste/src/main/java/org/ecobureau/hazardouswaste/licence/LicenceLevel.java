package org.ecobureau.hazardouswaste.licence;

/** Which level of government issues a licence. */
public enum LicenceLevel {
    PROVINCE,
    CITY,
    COUNTY
}
