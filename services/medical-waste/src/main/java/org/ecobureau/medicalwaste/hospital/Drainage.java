package org.ecobureau.medicalwaste.hospital;

/** Where treated wastewater goes, which decides on the standard. */
public enum Drainage {
    DIRECT,
    SEWER
}
